namespace CQ.Abstractions.People;

/// <summary>Where a grant holds: the whole tenant, one council or one group.</summary>
public readonly record struct GrantScope(GrantScopeKind Kind, Guid Id)
{
    public static GrantScope Tenant { get; } = new(GrantScopeKind.Tenant, Guid.Empty);

    public static GrantScope Council(Guid id) => new(GrantScopeKind.Council, id);

    public static GrantScope Group(Guid id) => new(GrantScopeKind.Group, id);

    /// <summary>A grant for the tenant holds everywhere; another only where it says.</summary>
    public bool Covers(GrantScope asked) => Kind == GrantScopeKind.Tenant || this == asked;
}
