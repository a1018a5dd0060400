using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Drills;

/// <summary>The request at which a drill ends the server: <c>/votes/*/bulletin</c>, a star standing for one segment.</summary>
internal sealed record DrillPoint(string Pattern)
{
    /// <summary>Only what was carried out leads on; a form that is shown again is not the point.</summary>
    public bool IsReachedBy(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status302Found && Fits(context.Request.Path.Value ?? "");

    internal bool Fits(string path)
    {
        var (wanted, found) = (Pattern.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return wanted.Length == found.Length && wanted.Zip(found).All(pair => pair.First == "*" || pair.First == pair.Second);
    }
}
