namespace CQ.Abstractions.People;

/// <summary>
/// A permission as in Orchard Core: a name, a description and those that imply it. One instance per name, held in a static field
/// of the module's Permissions class.
/// </summary>
public sealed class Permission(string name, string description, IReadOnlyList<Permission>? impliedBy = null)
{
    public string Name { get; } = name;

    /// <summary>What it allows, in French, for the matrix page.</summary>
    public string Description { get; } = description;

    public IReadOnlyList<Permission> ImpliedBy { get; } = impliedBy ?? [];

    public string Category { get; init; } = "";

    public bool IsSecurityCritical { get; init; }

    public override string ToString() => Name;
}
