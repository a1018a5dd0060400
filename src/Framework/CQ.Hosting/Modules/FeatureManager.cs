using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Modules;

internal sealed class FeatureManager(
    IModuleCatalog modules, ITenantAccessor tenant, ITenantStore store, IEnabled<IFeatureGuard> guards, ITenantScopeFactory scopes)
    : IFeatureManager
{
    public IReadOnlySet<string> Enabled => tenant.Current.Features;

    public bool IsEnabled(string featureId) => tenant.Current.Features.Contains(featureId);

    public async Task EnableAsync(IEnumerable<string> featureIds, CancellationToken ct = default)
    {
        var wanted = modules.WithDependencies(featureIds);
        await store.SetFeaturesAsync(tenant.Current.Id, [.. Enabled.Union(wanted)], ct);

        // The installers run in a scope that already has the new features.
        await using var scope = scopes.Create(await store.GetAsync(tenant.Current.Id, ct));
        foreach (var installer in scope.Services.GetRequiredService<IEnabled<IFeatureInstaller>>())
            await installer.InstallAsync(ct);
    }

    public async Task<IReadOnlyList<string>> DisableAsync(IEnumerable<string> featureIds, CancellationToken ct = default)
    {
        var going = featureIds.ToList();
        going.AddRange(modules.Dependents(going, Enabled));
        var reasons = new List<string>();
        foreach (var id in going)
        {
            if (modules.Features[id].IsAlwaysEnabled)
                reasons.Add($"« {modules.Features[id].Name} » fait partie du socle et reste toujours active.");
            foreach (var guard in guards)
            {
                if (await guard.WhyNotDisableAsync(id, ct) is { } reason)
                    reasons.Add(reason);
            }
        }

        if (reasons.Count == 0)
            await store.SetFeaturesAsync(tenant.Current.Id, [.. Enabled.Except(going)], ct);
        return reasons;
    }
}
