namespace CQ.Abstractions.Modules;

/// <summary>A feature as its manifest declares it.</summary>
public sealed record FeatureInfo(
    string Id,
    string Name,
    string Description,
    string Category,
    IReadOnlyList<string> Dependencies,
    string ModuleId,
    bool IsTheme,
    bool IsAlwaysEnabled,
    bool EnabledByDependencyOnly);
