using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Security;

/// <summary>Tells a program from a person by what it accepts.</summary>
internal static class Machines
{
    public static bool Asks(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }
}
