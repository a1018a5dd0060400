namespace CQ.Abstractions.Modules;

/// <summary>Idempotent seed of a feature's data, run in a tenant each time the feature is enabled.</summary>
public interface IFeatureInstaller
{
    Task InstallAsync(CancellationToken ct);
}
