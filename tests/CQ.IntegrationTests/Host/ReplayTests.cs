using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Data;
using CQ.Data.Auditing;
using CQ.Data.Host;
using CQ.Data.Outbox;
using CQ.Hosting.Recipes;
using CQ.Hosting.Security;
using CQ.Hosting.Work;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Voting;
using CQ.Notifications.Models;
using CQ.Territory.Models;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Host;

/// <summary>A demo's past, made by acting in it.</summary>
public sealed class ReplayTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(2);

    private readonly StoryStep.Script _script = new();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private TestSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => SiteDay.Of(_now);

    public async ValueTask InitializeAsync() => _site = await VotingSite.StartAsync(fixture.Database, add: services =>
    {
        services.AddSingleton(_script);
        services.AddScoped<IRecipeStepHandler, StoryStep>();
    });

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Vote_Replayed_BearsTheDatesOfItsStory()
    {
        var committee = await Committee.SeatAsync(_site, 4);
        var late = await SeatAsync(committee.GroupId, 5, Today.AddDays(-28));
        Vote vote = null!;
        string? refusal = null;

        await TellAsync(async (replay, ct) =>
        {
            vote = await replay.AsAsync(_now.AddDays(-30), null, (s, token) => OpenAsync(s, committee, token), ct);
            foreach (var elector in committee.Electors.Take(3))
                await replay.AsAsync(_now.AddDays(-25), elector, (s, token) => CastAsync(s, vote, token), ct);
            refusal = await replay.AsAsync(
                _now.AddDays(-25), late, async (s, token) => (await s.GetRequiredService<CastVote>().CastAsync(vote.Id, late, Choice.For, token)).Refusal?.Text, ct);
            await replay.AsAsync(
                _now.AddDays(-20), null, async (s, token) => (await s.GetRequiredService<CloseVote>().CloseAsync(vote.Id, token)).Value, ct);
        });

        Near(vote.OpenedAt, -30);
        Near(vote.PublishedAt!.Value, -30);
        refusal.ShouldNotBeNull();
        var roll = await committee.RowsAsync<RollEntry>(vote);
        roll.Single(e => e.SeatNumber == 5).UserId.ShouldBeNull();
        var signOffs = await committee.RowsAsync<SignOff>(vote);
        signOffs.Count.ShouldBe(3);
        signOffs.ShouldAllBe(s => s.At >= _now.AddDays(-25) && s.At < _now.AddDays(-25) + Shortly);
        Near((await committee.RowsAsync<VoteResult>(vote)).Single().At, -20);
        var audits = await committee.InScopeAsync(
            s => s.GetRequiredService<CqDbContext>().Set<AuditEntry>().Where(a => a.SubjectId == vote.Id).OrderBy(a => a.At).ToListAsync(Ct));
        Near(audits[0].At, -30);
        Near(audits[^1].At, -20);
    }

    [Fact]
    public async Task Deadlines_RunDue_HappenAtTheirHours()
    {
        var committee = await Committee.SeatAsync(_site, 4);
        Vote vote = null!;
        var done = 0;

        await TellAsync(async (replay, ct) =>
        {
            vote = await replay.AsAsync(_now.AddDays(-60), null, (s, token) => OpenAsync(s, committee, token), ct);
            await replay.AsAsync(_now.AddDays(-58), committee.Electors[0], (s, token) => CastAsync(s, vote, token), ct);
            done = await replay.RunDueAsync(_now.AddDays(-30), ct);
        });

        done.ShouldBe(2);
        var read = await committee.ReadAsync(vote);
        read.Outcome.ShouldBe(VoteOutcome.NoResult);
        read.AdjournedAt!.Value.ShouldBe(vote.Deadline, Shortly);
        read.Result!.Tally.For.ShouldBe(1);
        (await committee.RowsAsync<VoteResult>(vote)).Single().At.ShouldBe(read.Deadline, Shortly);
        read.Deadline.ShouldBeLessThan(_now.AddDays(-37));
    }

    [Fact]
    public async Task DueWork_OfThePast_IsNotTakenInTheMiddleOfTheStory()
    {
        var committee = await Committee.SeatAsync(_site, 4);
        Vote vote = null!;

        await TellAsync(async (replay, ct) =>
        {
            vote = await replay.AsAsync(_now.AddDays(-30), null, (s, token) => OpenAsync(s, committee, token), ct);
            await _site.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(owner: false, ct);
        });

        (await committee.ReadAsync(vote)).State.ShouldBe(VoteState.Open);
        await using var scope = _site.Services.CreateAsyncScope();
        var work = await scope.ServiceProvider.GetRequiredService<HostDbContext>().Set<HostDueWork>().SingleAsync(w => w.Reference == vote.Id, Ct);
        work.DoneAt.ShouldBeNull();
        work.Due.ShouldBe(vote.Deadline);
        work.LeasedUntil!.Value.ShouldBeGreaterThan(_now);
    }

    [Fact]
    public async Task News_OfThePast_SendNoMailAndDoNotRing()
    {
        var resident = await PersonAsync(TestPeople.Resident);

        await TellAsync((replay, ct) => replay.AsAsync(
            _now.AddDays(-9),
            null,
            async (s, token) =>
            {
                foreach (var channel in s.GetRequiredService<IEnabled<INotifications>>())
                    await channel.NotifyAsync("task.waiting", [resident], "Autrefois", ["Il était une fois."], "/taches", ct: token);
                await s.GetRequiredService<IOutbox>().SendAsync(new OutgoingMail("test.kind", "autrefois@test.example", "Autrefois", ["X"]), token);
            },
            ct));

        await using var scope = _site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var news = await db.Set<Notification>().SingleAsync(n => n.Title == "Autrefois", Ct);
        Near(news.PublishedAt!.Value, -9);
        news.ReadAt.ShouldBe(news.PublishedAt);
        (await db.Set<OutboxMail>().AnyAsync(m => m.Subject == "Autrefois", Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Viewer_OfThePast_HoldsWhatTheyHeldThenAndNotNow()
    {
        var resident = await PersonAsync(TestPeople.Resident);
        var committee = await Committee.SeatAsync(_site, 1);
        await SeatAsync(committee.GroupId, 2, Today.AddDays(-100), Today.AddDays(-5), resident);
        var there = GrantScope.Group(committee.GroupId);
        (await RightsTodayAsync(resident, there)).ShouldBe((false, false));

        var then = (false, false);
        await TellAsync(async (replay, ct) =>
            then = await replay.AsAsync(_now.AddDays(-10), resident, (s, _) => Task.FromResult(Rights(s, there)), ct));

        then.ShouldBe((true, true));
        (await RightsTodayAsync(resident, there)).ShouldBe((false, false));
        await TellAsync(async (replay, ct) =>
            then = await replay.AsAsync(_now.AddDays(-3), resident, (s, _) => Task.FromResult(Rights(s, there)), ct));
        then.ShouldBe((false, false));
    }

    [Fact]
    public async Task Act_ThatThrows_LeavesNothingAndTheStepGoesOnWhereItStopped()
    {
        var committee = await Committee.SeatAsync(_site, 4);
        var subject = new SubjectRef("Essai", Guid.NewGuid());
        var broken = true;
        async Task Story(IReplay replay, CancellationToken ct)
        {
            foreach (var title in new[] { "un", "deux" })
            {
                if (await committee.InScopeAsync(s => s.GetRequiredService<CqDbContext>().Set<Vote>().AnyAsync(v => v.SubjectId == subject.Id && v.Title == title, ct)))
                    continue;
                await replay.AsAsync(
                    _now.AddDays(-30),
                    null,
                    async (s, token) =>
                    {
                        var vote = (await s.GetRequiredService<OpenVote>().OpenAsync(new NewVote(subject, title, committee.GroupId), token)).Value;
                        await s.GetRequiredService<StopVote>().StopAsync(vote.Id, "Essai", token);
                        if (broken && title == "deux")
                            throw new InvalidOperationException("coupé");
                    },
                    ct);
            }
        }

        await Should.ThrowAsync<InvalidOperationException>(() => TellAsync(Story));
        var titles = await TitlesAsync(committee, subject);
        broken = false;
        await TellAsync(Story);

        titles.ShouldBe(["un"]);
        (await TitlesAsync(committee, subject)).ShouldBe(["un", "deux"], ignoreOrder: true);
    }

    [Fact]
    public async Task Replay_OutsideADemo_IsRefused()
    {
        var acted = false;
        Task Story(IReplay replay, CancellationToken ct) => replay.AsAsync(
            _now.AddDays(-1),
            null,
            (_, _) =>
            {
                acted = true;
                return Task.CompletedTask;
            },
            ct);

        (await Should.ThrowAsync<InvalidOperationException>(() => TellAsync(Story, demo: false))).Message.ShouldContain("demo");
        await using (var scope = _site.Enter("nord"))
            await Should.ThrowAsync<InvalidOperationException>(() => Story(scope.Services.GetRequiredService<IReplay>(), Ct));
        _script.RunsOutsideBurst = false;
        (await Should.ThrowAsync<InvalidOperationException>(() => TellAsync(Story))).Message.ShouldContain("burst");
        _script.RunsOutsideBurst = true;
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => TellAsync((replay, ct) => replay.AsAsync(_now.AddDays(1), null, (_, _) => Task.CompletedTask, ct)));
        await Should.ThrowAsync<InvalidOperationException>(() => TellAsync((replay, ct) => replay.AsAsync(
            _now.AddDays(-1), null, (s, token) => Story(s.GetRequiredService<IReplay>(), token), ct)));

        acted.ShouldBeFalse();
    }

    private async Task TellAsync(Func<IReplay, CancellationToken, Task> story, bool demo = true)
    {
        _script.Tell = story;
        await using var scope = _site.Services.CreateAsyncScope();
        var step = new RecipeStep("story", new JsonObject { ["name"] = "story" }, "steps[0]");
        await scope.ServiceProvider.GetRequiredService<RecipeEngine>().ExecuteAsync(
            step, _site.Tenant("nord").Id, new RecipeRun(Guid.NewGuid(), "essai", demo, _now), Ct);
    }

    private static async Task<Vote> OpenAsync(IServiceProvider services, Committee committee, CancellationToken ct) =>
        (await services.GetRequiredService<OpenVote>().OpenAsync(
            new NewVote(new SubjectRef("Essai", Guid.NewGuid()), "Des bancs à dossier", committee.GroupId), ct)).Value;

    private static async Task<SignOff> CastAsync(IServiceProvider services, Vote vote, CancellationToken ct) =>
        (await services.GetRequiredService<CastVote>().CastAsync(vote.Id, services.GetRequiredService<IViewer>().UserId!.Value, Choice.For, ct)).Value;

    private static (bool MayVote, bool Reads) Rights(IServiceProvider services, GrantScope there)
    {
        var viewer = services.GetRequiredService<IViewer>();
        return (viewer.Has(CQ.Voting.Permissions.CastVote, there), viewer.Audiences.Contains(there.Id));
    }

    private async Task<(bool MayVote, bool Reads)> RightsTodayAsync(Guid userId, GrantScope there)
    {
        await using var scope = _site.Enter("nord");
        await scope.Services.GetRequiredService<ViewerResolver>().BecomeAsync(userId, Ct);
        return Rights(scope.Services, there);
    }

    private async Task<Guid> SeatAsync(Guid groupId, int number, DateOnly from, DateOnly? through = null, Guid? userId = null)
    {
        await using var scope = _site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var seat = new Seat { GroupId = groupId, Number = number, Label = "Représentation" };
        db.Add(seat);
        var term = new TermOfOffice { SeatId = seat.Id, UserId = userId ?? Guid.NewGuid(), From = from, Through = through };
        db.Add(term);
        await db.SaveChangesAsync(Ct);
        return term.UserId;
    }

    private async Task<Guid> PersonAsync(string email)
    {
        await using var scope = _site.Enter("nord");
        return (await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct))!.Value;
    }

    private static Task<List<string>> TitlesAsync(Committee committee, SubjectRef subject) =>
        committee.InScopeAsync(s => s.GetRequiredService<CqDbContext>().Set<Vote>().Where(v => v.SubjectId == subject.Id).Select(v => v.Title).ToListAsync(Ct));

    private void Near(DateTimeOffset actual, int days) => actual.ShouldBeInRange(_now.AddDays(days).AddMilliseconds(-1), _now.AddDays(days) + Shortly);
}
