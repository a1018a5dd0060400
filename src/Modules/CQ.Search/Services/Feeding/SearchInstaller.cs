using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;

namespace CQ.Search.Services.Feeding;

/// <summary>Whenever a feature comes in, what it held while it was away, or while search was, is read. A sector that is being set up holds nothing yet.</summary>
internal sealed class SearchInstaller(RebuildIndex rebuild, ITenantAccessor tenant) : IFeatureInstaller
{
    public Task InstallAsync(CancellationToken ct) => tenant.Current.State == TenantState.Running ? rebuild.AskAsync(ct) : Task.CompletedTask;
}
