using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Tenants;

/// <summary>First segments of all routes: a tenant's prefix must not hide an address of the site.</summary>
internal sealed class ReservedWords(IServiceProvider services)
{
    private static readonly string[] Always = ["health", "_content", "_framework", "erreur"];

    public bool Contains(string word) => All().Contains(word, StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> All() =>
        services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.PathSegments is [{ IsSimple: true, Parts: [RoutePatternLiteralPart literal] }, ..] ? literal.Content : null)
            .OfType<string>()
            .Concat(Always)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
