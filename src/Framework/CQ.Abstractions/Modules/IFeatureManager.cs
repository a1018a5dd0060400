namespace CQ.Abstractions.Modules;

/// <summary>Switches features of the current tenant, at once and without a restart.</summary>
public interface IFeatureManager
{
    IReadOnlySet<string> Enabled { get; }

    bool IsEnabled(string featureId);

    /// <summary>Enables these and what they depend on.</summary>
    Task EnableAsync(IEnumerable<string> featureIds, CancellationToken ct = default);

    /// <summary>
    /// Disables these and what depends on them; data stays. Refused, with reasons, while something open depends on one of them
    /// or one of them is always enabled.
    /// </summary>
    Task<IReadOnlyList<string>> DisableAsync(IEnumerable<string> featureIds, CancellationToken ct = default);
}
