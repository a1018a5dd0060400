using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CQ.Theme.Place;

/// <summary>The address a person sees, also on an error page, which is drawn under another one.</summary>
/// <param name="Own">Path and query within the tenant, without its prefix.</param>
/// <param name="Whole">The same with the prefix.</param>
public sealed record PageAddress(string Own, string Whole)
{
    private readonly string _pathBase = Whole[..^Own.Length];

    /// <summary>Where to sign in and come back from; from the front page and the account's own pages there is nothing to come back to.</summary>
    public string SignIn =>
        $"{_pathBase}/compte/connexion{(Own == "/" || Own.StartsWith("/compte/", StringComparison.Ordinal) ? "" : QueryString.Create("retour", Whole).ToString())}";

    public static PageAddress Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var own = context.Features.Get<IStatusCodeReExecuteFeature>() is { } lost
            ? lost.OriginalPath + lost.OriginalQueryString
            : context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path.ToUriComponent() + request.QueryString;
        return new PageAddress(own, request.PathBase.ToUriComponent() + own);
    }
}
