using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects;

/// <summary>A project comes into other hands while it is voted on: who carries it does not vote on it (DESIGN §6).</summary>
public sealed class ReplacedBearerTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ProjectSite _projects = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoComesWhileTheTeamVotes_LeavesTheVote()
    {
        var id = await StudiedAsync("Une pergola");
        var vote = await _projects.VoteAsync(id);
        var team = await _projects.UserAsync(TestPeople.Team);

        var replaced = await ReplaceBearerAsync(id, TestPeople.Team);
        var cast = await _projects.ReadServiceAsync<CastVote, Outcome<SignOff>>(s => s.CastAsync(vote.Id, team, Choice.For, Ct));

        replaced.Refusal.ShouldBeNull();
        (await _projects.ProjectAsync(id)).BearerId.ShouldBe(team);
        (await RecusalsAsync(vote.Id)).ShouldBe([(team, RecusalGround.Bearer)]);
        cast.Refusal.ShouldNotBeNull().Text.ShouldStartWith("Vous ne prenez pas part à ce vote");
        (await _projects.ReadAsync(db => db.Set<ElectorTask>().Where(t => t.VoteId == vote.Id && t.UserId == team)
            .Join(db.Set<HumanTask>().IgnoreQueryFilters([Filters.Audience]), e => e.TaskId, t => t.Id, (_, t) => t.State).SingleAsync(Ct))).ShouldBe(HumanTaskState.Cancelled);
    }

    [Fact]
    public async Task WhoHasVotedOnIt_DoesNotTakeItOver_WhileTheVoteRuns()
    {
        var id = await StudiedAsync("Une tonnelle");
        var vote = await _projects.VoteAsync(id);
        var (before, team) = ((await _projects.ProjectAsync(id)).BearerId, await _projects.UserAsync(TestPeople.Team));
        await _projects.CastAsync(id, Choice.For, TestPeople.Team, TestPeople.Treasurer);

        var early = await ReplaceBearerAsync(id, TestPeople.Team);
        var kept = (await _projects.ProjectAsync(id)).BearerId;
        await _projects.CloseAsync(id);
        var later = await ReplaceBearerAsync(id, TestPeople.Team);

        early.Refusal.ShouldNotBeNull().Field.ShouldBe(ReplaceBearer.EmailField);
        early.Refusal!.Text.ShouldContain("a déjà voté sur ce projet");
        (await RecusalsAsync(vote.Id)).ShouldBeEmpty();
        kept.ShouldBe(before);
        later.Refusal.ShouldBeNull();
        (await _projects.ProjectAsync(id)).BearerId.ShouldBe(team);
    }

    [Fact]
    public async Task WhoVotesAtTheSameMoment_IsRecusedOrRefused_NeverBoth()
    {
        for (var round = 0; round < 3; round++)
        {
            var id = await StudiedAsync($"Un kiosque à musique {round}");
            var vote = await _projects.VoteAsync(id);
            var team = await _projects.UserAsync(TestPeople.Team);

            var replacing = ReplaceBearerAsync(id, TestPeople.Team);
            var casting = _projects.ReadServiceAsync<CastVote, Outcome<SignOff>>(s => s.CastAsync(vote.Id, team, Choice.For, Ct));
            var (replaced, cast) = (await replacing, await casting);

            replaced.Succeeded.ShouldBe(!cast.Succeeded);
            (await RecusalsAsync(vote.Id)).Count.ShouldBe(replaced.Succeeded ? 1 : 0);
            ((await _projects.ProjectAsync(id)).BearerId == team).ShouldBe(replaced.Succeeded);
        }
    }

    [Fact]
    public async Task LastWhoMayVote_IsNotTakenOutOfTheVote()
    {
        var id = await StudiedAsync("Une gloriette");
        var vote = await _projects.VoteAsync(id);
        foreach (var email in new[] { TestPeople.Treasurer, "comite1@test.example" })
        {
            var elector = await _projects.UserAsync(email);
            (await _projects.ReadServiceAsync<RecuseElector, Outcome<Recusal>>(s => s.DeclareAsync(vote.Id, elector, "Je suis voisin.", Ct))).Refusal.ShouldBeNull();
        }

        var replaced = await ReplaceBearerAsync(id, TestPeople.Team);

        replaced.Refusal.ShouldNotBeNull().Text.ShouldStartWith("Plus personne ne pourrait voter");
        (await RecusalsAsync(vote.Id)).Count.ShouldBe(2);
    }

    private async Task<Guid> StudiedAsync(string title)
    {
        var id = await _projects.SubmitAsync(title);
        await _projects.DeclareEligibleAsync(id);
        await _projects.StudyAsync(id);
        return id;
    }

    private Task<Outcome<Project>> ReplaceBearerAsync(Guid id, string email) =>
        _projects.AsAsync(TestPeople.Coordination, s => s.GetRequiredService<ReplaceBearer>().ReplaceAsync(id, email, Ct));

    private async Task<IReadOnlyList<(Guid UserId, RecusalGround Ground)>> RecusalsAsync(Guid voteId) =>
        [.. (await _projects.ReadAsync(db => db.Set<Recusal>().Where(r => r.VoteId == voteId).ToListAsync(Ct))).Select(r => (r.UserId, r.Ground))];
}
