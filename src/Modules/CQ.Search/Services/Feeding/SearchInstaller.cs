using CQ.Abstractions.Modules;

namespace CQ.Search.Services.Feeding;

/// <summary>Whenever a feature comes in, what it held while it was away, or while search was, is read.</summary>
internal sealed class SearchInstaller(RebuildIndex rebuild) : IFeatureInstaller
{
    public Task InstallAsync(CancellationToken ct) => rebuild.AskAsync(ct);
}
