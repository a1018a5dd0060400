using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Viewing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Security;

/// <summary>
/// Resolves who is looking, between authentication and authorization: grants and circles of today, cached under tenant, version, person and
/// day. An anonymous viewer is a constant and costs nothing.
/// </summary>
internal sealed class ViewerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ITenantAccessor tenant)
    {
        if (tenant.CurrentOrDefault is not null && Guid.TryParse(context.User.FindFirst(CqClaims.User)?.Value, out var userId))
            await ResolveAsync(context.RequestServices, userId, context.RequestAborted);
        await next(context);
    }

    private static async Task ResolveAsync(IServiceProvider services, Guid userId, CancellationToken ct)
    {
        var cache = services.GetRequiredService<ITenantCache>();
        var day = services.GetRequiredService<ITenantTimeZone>().Today;
        var person = await cache.GetOrCreateAsync(
            $"viewer:{userId}:{day:yyyyMMdd}", token => FindAsync(services, userId, day, token), ct);
        var permissions = await services.GetRequiredService<IGrantResolver>().PermissionsByRoleAsync(ct);
        services.GetRequiredService<CurrentViewer>().Become(userId, person.Name, person.Circles, person.Grants, permissions);
        await services.GetRequiredService<CqDbContext>().TellAudiencesAsync(ct);
    }

    private static async Task<Person> FindAsync(IServiceProvider services, Guid userId, DateOnly day, CancellationToken ct)
    {
        var circles = new HashSet<Guid>();
        foreach (var source in services.GetRequiredService<IEnabled<IViewerCircleSource>>())
            circles.UnionWith(await source.GetCirclesAsync(userId, day, ct));
        var grants = await services.GetRequiredService<IGrantResolver>().GrantsOfAsync(userId, day, ct);
        var names = await services.GetRequiredService<IPeople>().NamesAsync([userId], ct);
        return new Person(names.GetValueOrDefault(userId, ""), circles, grants);
    }

    private sealed record Person(string Name, IReadOnlyCollection<Guid> Circles, IReadOnlyList<Grant> Grants);
}
