namespace CQ.Abstractions.Modules;

/// <summary>What is installed in this process; the same for all tenants, fixed at start.</summary>
public interface IModuleCatalog
{
    IReadOnlyList<ModuleInfo> Modules { get; }

    IReadOnlyDictionary<string, FeatureInfo> Features { get; }

    /// <summary>The feature that registered this implementation type, or null when the framework did.</summary>
    string? FeatureOf(Type implementationType);

    /// <summary>The closure of these features over their dependencies, dependencies first.</summary>
    IReadOnlyList<string> WithDependencies(IEnumerable<string> featureIds);

    /// <summary>The enabled features that would lose something they need if these went.</summary>
    IReadOnlyList<string> Dependents(IEnumerable<string> featureIds, IReadOnlySet<string> enabled);
}
