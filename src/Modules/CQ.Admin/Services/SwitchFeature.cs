using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Admin.Services;

/// <summary>Says what goes with a feature when it is switched, and switches it.</summary>
public sealed class SwitchFeature(IModuleCatalog modules, IFeatureManager features, IAuditTrail audit)
{
    /// <summary>What would be enabled besides the feature itself.</summary>
    public IReadOnlyList<string> EnabledWith(string featureId) =>
        [.. modules.WithDependencies([featureId]).Where(id => id != featureId && !features.IsEnabled(id))];

    /// <summary>What would be disabled besides the feature itself.</summary>
    public IReadOnlyList<string> DisabledWith(string featureId) =>
        [.. modules.Dependents([featureId], features.Enabled).Where(id => id != featureId)];

    public async Task EnableAsync(string featureId, CancellationToken ct = default)
    {
        var all = EnabledWith(featureId).Prepend(featureId).ToArray();
        await features.EnableAsync([featureId], ct);
        await audit.RecordAsync("feature", "FeatureEnabled", details: new { features = all }, ct: ct);
    }

    /// <summary>The reasons why not, in words for the screen; none when it was done.</summary>
    public async Task<IReadOnlyList<string>> DisableAsync(string featureId, CancellationToken ct = default)
    {
        var all = DisabledWith(featureId).Prepend(featureId).ToArray();
        var reasons = await features.DisableAsync([featureId], ct);
        if (reasons.Count == 0)
            await audit.RecordAsync("feature", "FeatureDisabled", details: new { features = all }, ct: ct);
        return reasons;
    }
}
