using CQ.Abstractions.Tenants;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Models;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>The version of the opening counts, and what it does not fix stops the act.</summary>
public sealed class CharterTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Charter_ChangedWhileAVoteRuns_ChangesNothingInIt_AndAnUnsetParameterStopsTheNext()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await VotingSite.StartAsync(fixture.Database, clock);
        var committee = await Committee.SeatAsync(site, 14);
        var vote = await committee.OpenAsync();
        await PublishAsync(committee, v => v with { CommitteeQuorum = null, VotingDays = 30 });
        clock.Now = clock.Now.AddDays(2);

        await committee.CastAsync(vote, 0, 7, Choice.For);
        var closed = await committee.CloseAsync(vote);
        var next = await committee.TryOpenAsync();

        closed.Value.QuorumRequired.ShouldBe(7);
        CountTrace.FromJson(closed.Value.Trace).Rule.CharterNumber.ShouldBe(1);
        next.Refusal!.Text.ShouldBe(CharterRefusals.UnsetText);
        Committee.Say(next.Refusal).ShouldContain("Quorum du comité budgétaire");
    }

    private static Task<bool> PublishAsync(Committee committee, Func<CharterValues, CharterValues> change) => committee.InScopeAsync(async s =>
    {
        var today = s.GetRequiredService<ITenantTimeZone>().Today;
        var current = (await s.GetRequiredService<ICharters>().OnAsync(today)).ShouldNotBeNull();
        var published = await s.GetRequiredService<PublishCharter>().PublishAsync(today.AddDays(1), "Délibération 2", today, change(current.Values));
        return published.Succeeded;
    });
}
