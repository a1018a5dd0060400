using CQ.Abstractions.People;

namespace CQ.Media.Services;

/// <summary>A library in which the viewer may do something.</summary>
/// <param name="Scope">The sector, a council or a group.</param>
/// <param name="Name">Empty for the sector.</param>
/// <param name="MayManage">Not only what is one's own.</param>
public sealed record MediaPlace(GrantScope Scope, string Name, bool MayManage)
{
    /// <summary>As forms and addresses say it.</summary>
    public string Key => Scope.Kind == GrantScopeKind.Tenant ? "secteur" : Scope.Id.ToString("D");

    public Guid? CouncilId => Scope.Kind == GrantScopeKind.Council ? Scope.Id : null;

    public Guid? GroupId => Scope.Kind == GrantScopeKind.Group ? Scope.Id : null;
}
