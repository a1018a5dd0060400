using CQ.Abstractions.People;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace CQ.IntegrationTests.Matrices;

/// <summary>The endpoint table of the site: every page and every act, with an address that can be asked for.</summary>
public static class EndpointList
{
    /// <summary>Values for route parameters by name; what is not here gets an id that exists nowhere.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.OrdinalIgnoreCase)
    {
        ["slug"] = "est",
        ["quartier"] = "est",
        ["council"] = "est",
        ["group"] = "comite-budgetaire",
        ["code"] = "404",
        ["hash"] = "000000000000",
        ["year"] = "2026",
        ["annee"] = "2026",
        ["number"] = "1",
        ["name"] = "Coordination",
        ["page"] = "mentions-legales",
        ["feature"] = "CQ.Notifications",
    };

    public static IReadOnlyList<SiteEndpoint> Of(TestSite site) =>
        [.. site.Endpoints
            .Where(e => e.Route is not null && !IsStaticOrHealth(e.Route))
            .SelectMany(e => (e.Find<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new SiteEndpoint(
                m, "/" + e.Route!.RoutePattern.RawText!.TrimStart('/'), Fill(e.Route.RoutePattern), e.Find<AccessAttribute>(), e.Find<ControllerActionDescriptor>())))
            .OrderBy(e => e.Pattern.Contains("deconnexion", StringComparison.Ordinal))
            .ThenBy(e => e.Pattern, StringComparer.Ordinal)];

    private static bool IsStaticOrHealth(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText ?? "";
        return pattern.StartsWith("/health/", StringComparison.Ordinal) || pattern == "{**path:file}" || endpoint.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor");
    }

    private static string Fill(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern)
    {
        var segments = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(pattern, parameter.Name),
            _ => "",
        })));
        return "/" + string.Join('/', segments);
    }

    private static string Value(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, string name)
    {
        if (Samples.TryGetValue(name, out var sample))
            return sample;
        var isNumber = pattern.ParameterPolicies.TryGetValue(name, out var policies) && policies.Any(p => p.Content is "int" or "long");
        return isNumber ? "1" : "00000000-0000-4000-8000-00000000000a";
    }
}
