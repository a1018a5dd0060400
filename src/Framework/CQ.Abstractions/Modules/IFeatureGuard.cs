namespace CQ.Abstractions.Modules;

/// <summary>Says why a feature cannot be switched off now: something open would be left without its module.</summary>
public interface IFeatureGuard
{
    /// <summary>A sentence for the screen, or null when nothing stands against it.</summary>
    Task<string?> WhyNotDisableAsync(string featureId, CancellationToken ct);
}
