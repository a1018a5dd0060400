using CQ.Abstractions.People;

namespace CQ.Media.Services;

/// <summary>A library that the viewer may look into.</summary>
/// <param name="Scope">The sector, a council or a group.</param>
/// <param name="Name">Empty for the sector.</param>
/// <param name="MayAdd">The sector's may be looked into by all who have a library of their own.</param>
/// <param name="MayManage">Not only what is one's own.</param>
public sealed record MediaPlace(GrantScope Scope, string Name, bool MayAdd, bool MayManage)
{
    /// <summary>As forms and addresses say it.</summary>
    public string Key => Scope.Kind == GrantScopeKind.Tenant ? "secteur" : Scope.Id.ToString("D");

    /// <summary>Its circle of readers; null for the sector, which has none but everybody.</summary>
    public Guid? CircleId => CouncilId ?? GroupId;

    public Guid? CouncilId => Scope.Kind == GrantScopeKind.Council ? Scope.Id : null;

    public Guid? GroupId => Scope.Kind == GrantScopeKind.Group ? Scope.Id : null;
}
