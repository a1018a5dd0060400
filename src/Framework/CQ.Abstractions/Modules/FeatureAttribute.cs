namespace CQ.Abstractions.Modules;

/// <summary>
/// Declares a feature of a module (on the assembly) or says to which feature a class belongs (on a class).
/// Same meaning as Orchard Core's attribute of that name: a feature is what a tenant switches on and off.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, AllowMultiple = true)]
public class FeatureAttribute : Attribute
{
    public FeatureAttribute() { }

    public FeatureAttribute(string id) => Id = id;

    /// <summary>Technical name, for a module's main feature the name of its assembly.</summary>
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Category { get; set; } = "";

    /// <summary>Features that are switched on with this one; equal to the project references of the module (a test holds them equal).</summary>
    public string[] Dependencies { get; set; } = [];

    /// <summary>On in every tenant, never offered for switching.</summary>
    public bool IsAlwaysEnabled { get; set; }

    /// <summary>Comes and goes with those who depend on it.</summary>
    public bool EnabledByDependencyOnly { get; set; }
}
