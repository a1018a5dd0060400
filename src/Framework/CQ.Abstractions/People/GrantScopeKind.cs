namespace CQ.Abstractions.People;

/// <summary>How wide a grant is.</summary>
public enum GrantScopeKind
{
    Tenant,
    Council,
    Group,
}
