using System.Net;
using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>A vote as a step of a workflow: tasks in the inbox, the instance resumed by the close.</summary>
public sealed class VoteActivityTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vote_ByTasks_ClosedByTheCoordination_CarriesTheInstanceToItsEnd()
    {
        await using var site = await StartAsync();
        var (subject, vote) = await BeginAsync(site);
        (await TasksAsync(site, vote)).Count(t => t.State == HumanTaskState.Open).ShouldBe(4);
        using var first = site.Client();
        await first.SignInAsync("comite1@test.example");
        var task = await MineAsync(site, vote, "comite1@test.example");
        (await first.PageAsync("/taches")).Body!.InnerHtml.ShouldContain(task.ToString());
        var path = $"/taches/{task}";

        using var nothing = await first.SubmitAsync(path, new Dictionary<string, string> { ["Action"] = "Vote" });
        using var unread = await first.SubmitAsync(path, new Dictionary<string, string> { ["Action"] = "Vote", ["Data[Choice]"] = "For" });
        using var cast = await first.SubmitAsync(path, Ballot("For"));
        using var second = site.Client();
        await second.SignInAsync("comite2@test.example");
        using var booth = await second.SubmitAsync($"/votes/{vote}/bulletin", new Dictionary<string, string> { ["Choice"] = "For", ["Step"] = "confirmer" });

        (await TestClient.ParseAsync(nothing)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Choisissez pour, contre ou abstention.");
        var again = await TestClient.ParseAsync(unread);
        again.QuerySelector(".error-summary")!.TextContent.ShouldContain("Relisez votre choix");
        again.QuerySelector("input[name='Data[Choice]'][value='For']")!.HasAttribute("checked").ShouldBeTrue();
        cast.StatusCode.ShouldBe(HttpStatusCode.Redirect, await cast.Content.ReadAsStringAsync(Ct));
        booth.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var tasks = await TasksAsync(site, vote);
        tasks.Count(t => t.State == HumanTaskState.Done).ShouldBe(2);
        tasks.Where(t => t.State == HumanTaskState.Done).ShouldAllBe(t => t.Action == "Vote" && t.Comment == null);
        (await CountAsync(site, vote)).ShouldBe(2);

        using var coordination = site.Client();
        await coordination.SignInAsync(TestPeople.Coordination);
        using var closed = await coordination.SubmitAsync($"/votes/{vote}/cloture", new Dictionary<string, string>());

        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        PutToTheVote.Ended[subject.Id].ShouldBe("adopted");
        (await TasksAsync(site, vote)).Count(t => t.State == HumanTaskState.Cancelled).ShouldBe(2);
        using var late = await first.GetAsync(path);
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task StepAfterTheVoteThatFails_LeavesTheVoteOpen_AndSaysSo()
    {
        await using var site = await StartAsync();
        var (subject, vote) = await BeginAsync(site);
        foreach (var email in new[] { "comite1@test.example", "comite2@test.example" })
            await CastAsync(site, vote, email);
        PutToTheVote.Failing[subject.Id] = true;
        using var coordination = site.Client();
        await coordination.SignInAsync(TestPeople.Coordination);
        var path = $"/votes/{vote}/cloture";

        using var failed = await coordination.SubmitAsync(path, new Dictionary<string, string>());
        var stillOpen = await StateAsync(site, vote);
        PutToTheVote.Failing.TryRemove(subject.Id, out _);
        using var closed = await coordination.SubmitAsync(path, new Dictionary<string, string>());

        failed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(failed)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Le vote n’est pas clos");
        stillOpen.ShouldBe(VoteState.Open);
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        PutToTheVote.Ended[subject.Id].ShouldBe("adopted");
    }

    [Fact]
    public async Task InstanceThatIsCancelled_StopsItsVote()
    {
        await using var site = await StartAsync();
        var (subject, vote) = await BeginAsync(site);

        await using (var scope = site.Enter("nord"))
            (await scope.Services.GetRequiredService<IWorkflowManager>().CancelAsync(subject, "Projet retiré", Ct)).ShouldBe(1);

        (await StateAsync(site, vote)).ShouldBe(VoteState.Closed);
        (await TasksAsync(site, vote)).ShouldAllBe(t => t.State == HumanTaskState.Cancelled);
        PutToTheVote.Ended.ContainsKey(subject.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Adjourned_AsksThoseAgainWhoHaveNotVoted_AndEndsWithoutResult()
    {
        var clock = new MovableClock(TimeProvider.System.GetUtcNow());
        await using var site = await StartAsync(clock);
        var (subject, vote) = await BeginAsync(site);
        await CastAsync(site, vote, "comite1@test.example");

        clock.Now = await DeadlineAsync(site, vote);
        await DueAsync(site, async () => await StateAsync(site, vote) == VoteState.Adjourned);
        var tasks = await TasksAsync(site, vote);
        clock.Now = await DeadlineAsync(site, vote);
        await DueAsync(site, async () => await StateAsync(site, vote) == VoteState.Closed);

        tasks.Count(t => t.State == HumanTaskState.Open).ShouldBe(3);
        tasks.Where(t => t.State == HumanTaskState.Open).ShouldAllBe(t => t.DueAt == clock.Now.AddMinutes(-1));
        PutToTheVote.Ended[subject.Id].ShouldBe("noResult");
        (await TasksAsync(site, vote)).ShouldNotContain(t => t.State == HumanTaskState.Open);
    }

    private static Dictionary<string, string> Ballot(string choice) =>
        new() { ["Action"] = "Vote", ["Data[Choice]"] = choice, ["Data[Confirmed]"] = "true" };

    private Task<TestSite> StartAsync(MovableClock? clock = null) => VotingSite.StartAsync(fixture.Database, clock, PutToTheVote.Register);

    private static async Task<(SubjectRef Subject, Guid Vote)> BeginAsync(TestSite site)
    {
        await using (var first = site.Enter("nord"))
            await first.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Voting", "CQ.Workflows"], Ct);
        await using (var second = site.Enter("nord"))
            await PublishAsync(second.Services);
        await using var scope = site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var group = await db.Set<Group>().SingleAsync(g => g.Slug == "comite-budgetaire", Ct);
        var subject = new SubjectRef(PutToTheVote.Kind, Guid.NewGuid());
        PutToTheVote.Electorates[subject.Id] = GrantScope.Group(group.Id);
        (await scope.Services.GetRequiredService<IWorkflowManager>().TriggerEventAsync(PutToTheVote.Event, subject, null, Ct)).ShouldBe(1);
        return (subject, await db.Set<Vote>().Where(v => v.SubjectId == subject.Id).Select(v => v.Id).SingleAsync(Ct));
    }

    private static async Task PublishAsync(IServiceProvider services)
    {
        var step = new RecipeStep("WorkflowType", new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray(JsonNode.Parse(PutToTheVote.Recipe)) }, "steps[0]");
        var handler = services.GetRequiredService<IEnabled<IRecipeStepHandler>>().Single(h => h.Names.Contains("WorkflowType"));
        var errors = new RecipeErrors();
        await handler.ValidateAsync(step, errors, Ct);
        errors.Messages.ShouldBeEmpty();
        await services.GetRequiredService<IBurst>().RunAsync(
            ct => handler.ExecuteAsync(step, new RecipeRun(Guid.NewGuid(), "essai", false, TimeProvider.System.GetUtcNow()), ct), Ct);
    }

    private static async Task CastAsync(TestSite site, Guid vote, string email)
    {
        await using var scope = site.Enter("nord");
        var user = await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct);
        (await scope.Services.GetRequiredService<CastVote>().CastAsync(vote, user!.Value, Choice.For, Ct)).Refusal.ShouldBeNull();
    }

    private static async Task<T> ReadAsync<T>(TestSite site, Func<CqDbContext, Task<T>> read)
    {
        await using var scope = site.Enter("nord");
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    private static Task<List<HumanTask>> TasksAsync(TestSite site, Guid vote) => ReadAsync(site, db => db.Set<HumanTask>().AsNoTracking()
        .IgnoreQueryFilters([Filters.Audience]).Where(t => db.Set<ElectorTask>().Any(e => e.VoteId == vote && e.TaskId == t.Id)).ToListAsync(Ct));

    private static async Task<Guid> MineAsync(TestSite site, Guid vote, string email)
    {
        await using var scope = site.Enter("nord");
        var user = await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<ElectorTask>().Where(t => t.VoteId == vote && t.UserId == user).Select(t => t.TaskId).SingleAsync(Ct);
    }

    private static Task<VoteState> StateAsync(TestSite site, Guid vote) =>
        ReadAsync(site, db => db.Set<Vote>().Where(v => v.Id == vote).Select(v => v.State).SingleAsync(Ct));

    private static Task<DateTimeOffset> DeadlineAsync(TestSite site, Guid vote) =>
        ReadAsync(site, db => db.Set<Vote>().Where(v => v.Id == vote).Select(v => v.SecondDeadline ?? v.FirstDeadline).SingleAsync(Ct));

    private static Task<int> CountAsync(TestSite site, Guid vote) => ReadAsync(site, db => db.Set<Ballot>().CountAsync(b => b.VoteId == vote, Ct));

    private static async Task DueAsync(TestSite site, Func<Task<bool>> reached)
    {
        for (var i = 0; i < 600 && !await reached(); i++)
        {
            await site.Services.GetRequiredService<Hosting.Work.DueWorkRunner>().RunOnceAsync(owner: false, Ct);
            await Task.Delay(50, Ct);
        }

        (await reached()).ShouldBeTrue("the deadline's work was not done");
    }
}
