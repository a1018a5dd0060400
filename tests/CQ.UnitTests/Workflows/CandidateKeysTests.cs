using CQ.Abstractions.People;
using CQ.Workflows.Models;
using NSubstitute;

namespace CQ.UnitTests.Workflows;

public sealed class CandidateKeysTests
{
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly Guid Est = Guid.NewGuid();
    private static readonly Guid Ouest = Guid.NewGuid();

    [Fact]
    public void RoleInACouncil_FitsThatCouncilAlone()
    {
        var keys = Keys(new Grant(RoleNames.AnimationTeam, GrantScope.Council(Est), null, null, null, ""));

        keys.Fit(InRole(RoleNames.AnimationTeam, GrantScope.Council(Est))).ShouldBeTrue();
        keys.Fit(InRole(RoleNames.AnimationTeam, GrantScope.Council(Ouest))).ShouldBeFalse();
        keys.Fit(InRole(RoleNames.Treasurer, GrantScope.Council(Est))).ShouldBeFalse();
        keys.Fit(InRole(RoleNames.AnimationTeam, GrantScope.Tenant)).ShouldBeFalse();
    }

    [Fact]
    public void RoleEverywhere_FitsEveryPlace()
    {
        var keys = Keys(new Grant(RoleNames.Coordination, GrantScope.Tenant, null, null, null, ""));

        keys.Fit(InRole(RoleNames.Coordination, GrantScope.Tenant)).ShouldBeTrue();
        keys.Fit(InRole(RoleNames.Coordination, GrantScope.Group(Est))).ShouldBeTrue();
    }

    [Fact]
    public void Person_FitsByTheirId()
    {
        var keys = Keys();

        keys.Fit(Named(Me)).ShouldBeTrue();
        keys.Fit(Named(Guid.NewGuid())).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_FitsNothing()
    {
        var viewer = Substitute.For<IViewer>();
        viewer.UserId.Returns((Guid?)null);
        viewer.Grants.Returns([new Grant(RoleNames.Anonymous, GrantScope.Tenant, null, null, null, "")]);

        CandidateKeys.Of(viewer).Exact.ShouldBeEmpty();
        CandidateKeys.Of(viewer).Fit(Named(Me)).ShouldBeFalse();
    }

    private static CandidateKeys Keys(params Grant[] grants)
    {
        var viewer = Substitute.For<IViewer>();
        viewer.UserId.Returns(Me);
        viewer.Grants.Returns(grants);
        return CandidateKeys.Of(viewer);
    }

    private static HumanTaskCandidate InRole(string role, GrantScope scope) => new()
    {
        HumanTaskId = Guid.NewGuid(), Key = CandidateKeys.ForRole(role, scope), Role = role, ScopeKind = scope.Kind, ScopeId = scope.Id,
    };

    private static HumanTaskCandidate Named(Guid userId) => new()
    {
        HumanTaskId = Guid.NewGuid(), Key = CandidateKeys.ForPerson(userId), Role = "", ScopeKind = GrantScopeKind.Tenant, ScopeId = Guid.Empty, UserId = userId,
    };
}
