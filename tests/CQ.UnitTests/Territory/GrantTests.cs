using CQ.Abstractions.People;
using CQ.Territory;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.UnitTests.Territory;

public sealed class GrantTests
{
    [Fact]
    public void RolesOf_TreasurerInTheTeam_HasBoth()
    {
        TerritoryGrants.RolesOf(GroupKind.AnimationTeam, RoleNames.Treasurer).ShouldBe([RoleNames.AnimationTeam, RoleNames.Treasurer]);
    }

    [Fact]
    public void RolesOf_OrdinarySeat_HasOne()
    {
        TerritoryGrants.RolesOf(GroupKind.BudgetCommittee, RoleNames.BudgetCommittee).ShouldBe([RoleNames.BudgetCommittee]);
        TerritoryGrants.RolesOf(GroupKind.WorkingGroup, null).ShouldBeEmpty();
    }

    [Fact]
    public void ScopesOf_SeatThatStandsForACouncil_HoldsInBoth()
    {
        var (group, council) = (Guid.NewGuid(), Guid.NewGuid());

        TerritoryGrants.ScopesOf(group, council).ShouldBe([GrantScope.Group(group), GrantScope.Council(council)]);
        TerritoryGrants.ScopesOf(group, null).ShouldBe([GrantScope.Group(group)]);
    }

    [Fact]
    public void Kinds_EveryOne_HasItsFacts()
    {
        GroupKindFacts.All.Select(f => f.Kind).ShouldBe(Enum.GetValues<GroupKind>(), ignoreOrder: true);
    }

    [Fact]
    public void Permissions_EditNeighbourhood_BelongsToTeamsAndCoordination()
    {
        var holders = new Permissions().GetDefaultStereotypes()
            .Where(s => s.Permissions.Contains(Permissions.EditNeighbourhood))
            .Select(s => s.Name);

        holders.ShouldBe([RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam], ignoreOrder: true);
    }
}
