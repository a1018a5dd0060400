using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Workflows;

/// <summary>The inbox and the decision page, over HTTP, as people use them.</summary>
public sealed class InboxTests(WorkflowSite site) : IClassFixture<WorkflowSite>
{
    private static readonly Dictionary<string, string> Approve = new() { ["Action"] = "approve" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Inbox_SaysWhatIsAsked_ByWhen_AndWhy()
    {
        var (_, taskId) = await site.OpenAsync();
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        var page = await client.PageAsync("/taches");

        var row = page.QuerySelectorAll(".rows__item").First(r => r.InnerHtml.Contains(taskId.ToString(), StringComparison.Ordinal));
        row.TextContent.ShouldContain("Dites si ce dossier convient.");
        row.TextContent.ShouldContain("À faire au plus tard");
        row.TextContent.ShouldContain("Coordination des conseils");
        page.QuerySelector(".site-alerts .count").ShouldNotBeNull();
    }

    [Fact]
    public async Task Decision_LeadsToTheNext_AndSecondClickDoesNothing()
    {
        var (subject, taskId) = await site.OpenAsync();
        var (_, next) = await site.OpenAsync();
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Services);
        var page = await client.PageAsync($"/taches/{taskId}");

        using var first = await client.SubmitAsync(page, $"/taches/{taskId}", Approve);
        using var second = await client.SubmitAsync(page, $"/taches/{taskId}", Approve);

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.OriginalString.ShouldStartWith("/taches/");
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        next.ShouldNotBe(Guid.Empty);
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
        (await client.PageAsync("/taches?filtre=faites")).Body!.InnerHtml.ShouldContain(taskId.ToString());
        (await client.PageAsync($"/taches/{taskId}")).QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Refusal_WithoutWords_IsAskedForThem_AndKeepsTheTask()
    {
        var (subject, taskId) = await site.OpenAsync();
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        using var response = await client.SubmitAsync($"/taches/{taskId}", new Dictionary<string, string> { ["Action"] = "refuse", ["Comment"] = "  " });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(response)).QuerySelector(".field__error")!.TextContent.ShouldContain("Dites pourquoi");
        (await site.TaskAsync(subject)).State.ShouldBe(HumanTaskState.Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("teleport")]
    public async Task Action_ThatDoesNotExist_IsRefused(string action)
    {
        var (subject, taskId) = await site.OpenAsync();
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        using var response = await client.SubmitAsync($"/taches/{taskId}", new Dictionary<string, string> { ["Action"] = action });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TextAsync(response)).ShouldContain("Choisissez ce que vous décidez.");
        (await site.TaskAsync(subject)).State.ShouldBe(HumanTaskState.Open);
    }

    [Fact]
    public async Task TaskDoneByAnother_SaysWhoAndWhen_AndShowsTheNext()
    {
        var (_, taskId) = await site.OpenAsync();
        var (_, next) = await site.OpenAsync();
        using var late = site.Site.Client();
        await late.SignInAsync(TestPeople.Services);
        var page = await late.PageAsync($"/taches/{taskId}");
        using (var early = site.Site.Client())
        {
            await early.SignInAsync(TestPeople.Coordination);
            using var won = await early.SubmitAsync($"/taches/{taskId}", Approve);
        }

        using var response = await late.SubmitAsync(page, $"/taches/{taskId}", Approve);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var refused = await TestClient.ParseAsync(response);
        refused.QuerySelector(".lead")!.TextContent.ShouldStartWith("Coordination l’a déjà décidée, le");
        refused.QuerySelector("main a[href*='/taches/']").ShouldNotBeNull();
        next.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task RightThatEndsBetweenPageAndClick_IsRefused_AndNothingHappens()
    {
        var (subject, taskId) = await site.OpenAsync();
        await AssignAsync(TestPeople.Resident, RoleNames.Services);
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Resident);
        var page = await client.PageAsync($"/taches/{taskId}");
        await EndAsync(TestPeople.Resident);

        using var response = await client.SubmitAsync(page, $"/taches/{taskId}", Approve);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TextAsync(response)).ShouldContain("Rien n’a été enregistré");
        var task = await site.TaskAsync(subject);
        (task.State, task.DecidedById).ShouldBe((HumanTaskState.Open, null));
    }

    [Fact]
    public async Task Task_IsReadByItsAudience_ButNotDecided_AndHiddenFromOthers()
    {
        var (_, taskId) = await site.OpenAsync();
        using var member = site.Site.Client();
        await member.SignInAsync("membre-est@test.example");
        using var stranger = site.Site.Client();
        await stranger.SignInAsync(TestPeople.Member);

        var page = await member.PageAsync($"/taches/{taskId}");
        page.QuerySelector("main form").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Elle revient à");
        (await member.PageAsync("/taches")).Body!.InnerHtml.ShouldNotContain(taskId.ToString());
        (await stranger.GetAsync($"/taches/{taskId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/taches")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // The team of the council may decide; that of another council may not.
        using var team = site.Site.Client();
        await team.SignInAsync(TestPeople.Team);
        (await team.PageAsync($"/taches/{taskId}")).QuerySelector("main form").ShouldNotBeNull();
        using var other = site.Site.Client();
        await other.SignInAsync("equipe-ouest@test.example");
        (await other.GetAsync($"/taches/{taskId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PublicTask_IsRefused_ByRuleAndByDatabase()
    {
        await using var scope = site.Site.Enter("nord");
        var created = await scope.Services.GetRequiredService<IHumanTaskStore>().CreateAsync(
            new NewHumanTask(
                "test", "Titre", "Texte", new SubjectRef(CaseModule.Kind, Guid.NewGuid()), Audience.Public.Id,
                [TaskCandidate.InRole(RoleNames.Coordination, GrantScope.Tenant)], [new TaskAction("ok", "D'accord")]),
            Ct);
        created.Refusal!.Field.ShouldBe(HumanTaskRules.NeverPublic);

        var db = scope.Services.GetRequiredService<CqDbContext>();
        db.Add(new HumanTask
        {
            Kind = "test", Title = "Titre", Asked = "Texte", SubjectKind = CaseModule.Kind, SubjectId = Guid.NewGuid(), AudienceId = Audience.Public.Id,
            PublishedAt = site.Clock.GetUtcNow(), DueAt = HumanTask.Never, State = HumanTaskState.Open, Actions = "[]",
        });
        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task Overdue_IsShownInItsFilter()
    {
        var council = await site.ReadAsync(db => WorkflowSite.CouncilAsync(db), "sud");
        Guid taskId;
        await using (var scope = site.Site.Enter("sud"))
        {
            var created = await scope.Services.GetRequiredService<IHumanTaskStore>().CreateAsync(
                new NewHumanTask(
                    "test", new BilingualText("Vite", "Quickly"), "Texte", new SubjectRef(CaseModule.Kind, Guid.NewGuid()), council,
                    [TaskCandidate.InRole(RoleNames.Coordination, GrantScope.Tenant)], [new TaskAction("ok", "D'accord", CommentRule.None)], site.Clock.GetUtcNow().AddHours(-1)),
                Ct);
            taskId = created.Value;
        }

        using var client = site.Site.Client("sud");
        await client.SignInAsync(TestPeople.Coordination);
        (await client.PageAsync("/taches?filtre=en-retard")).Body!.InnerHtml.ShouldContain(taskId.ToString());
        (await client.PageAsync("/taches?filtre=a-mon-nom")).Body!.InnerHtml.ShouldNotContain(taskId.ToString());
        (await client.PageAsync("/taches?filtre=mes-roles")).Body!.InnerHtml.ShouldContain(taskId.ToString());
        using var done = await client.SubmitAsync($"/taches/{taskId}", new Dictionary<string, string> { ["Action"] = "ok" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/taches?filtre=en-retard")).Body!.InnerHtml.ShouldNotContain(taskId.ToString());
    }

    [Fact]
    public async Task FaultOnTheWay_IsToldWithoutA500_AndRetriedFromTheBackOffice()
    {
        var (subject, taskId) = await site.OpenAsync();
        CaseModule.Failing[subject.Id] = true;
        using var client = site.Site.Client();
        await client.SignInAsync(TestPeople.Coordination);

        using var response = await client.SubmitAsync($"/taches/{taskId}", Approve);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/taches")).Body!.TextContent.ShouldContain("Votre décision est gardée");
        var instance = await site.InstanceAsync(subject);
        using var admin = site.Site.Client();
        await admin.SignInAsync(TestPeople.Admin);
        var path = $"/admin/workflows/dossiers/{instance.Id}";
        (await admin.PageAsync(path)).Body!.TextContent.ShouldContain("la comptabilité est fermée");
        (await admin.PageAsync("/admin/workflows/dossiers?etat=en-erreur&parcours=review")).Body!.InnerHtml.ShouldContain(instance.Id.ToString());
        CaseModule.Failing.TryRemove(subject.Id, out _);

        using var retried = await admin.SubmitAsync(path, new Dictionary<string, string>(), "reprendre");

        retried.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InstanceAsync(subject)).Status.ShouldBe(InstanceStatus.Finished);
        (await admin.PageAsync(path)).QuerySelectorAll(".audit li").Length.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task BackOffice_DrawsTheWorkflow_SuspendsIt_AndStopsAnInstance()
    {
        await site.PublishAsync("sud", Definitions.Review("drawn", "case.drawn"));
        var (subject, taskId) = await site.OpenAsync("sud", "case.drawn");
        using var admin = site.Site.Client("sud");
        await admin.SignInAsync(TestPeople.Admin);

        var page = await admin.PageAsync("/admin/workflows/parcours/drawn");
        page.QuerySelectorAll("svg rect").Length.ShouldBe(5);
        page.QuerySelectorAll("main ol > li").Length.ShouldBeGreaterThanOrEqualTo(5);
        (await admin.PageAsync("/admin/workflows")).Body!.InnerHtml.ShouldContain("/admin/workflows/parcours/drawn");
        using (var suspended = await admin.SubmitAsync(page, "/admin/workflows/parcours/drawn", new Dictionary<string, string>(), "suspendre"))
            suspended.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var coordination = site.Site.Client("sud");
        await coordination.SignInAsync(TestPeople.Coordination);
        var task = await coordination.PageAsync($"/taches/{taskId}");
        task.QuerySelector("main form").ShouldBeNull();
        task.Body!.TextContent.ShouldContain("Ce parcours est suspendu");
        using (var forbidden = await coordination.PostAsync("/admin/workflows/parcours/drawn/relancer"))
            forbidden.StatusCode.ShouldNotBe(HttpStatusCode.OK);

        var instance = await site.InstanceAsync(subject, "sud");
        var stop = $"/admin/workflows/dossiers/{instance.Id}/arreter";
        using (var empty = await admin.SubmitAsync(stop, new Dictionary<string, string> { ["Reason"] = "" }))
            (await TextAsync(empty)).ShouldContain("Dites pourquoi ce dossier est arrêté.");
        using (var stopped = await admin.SubmitAsync(stop, new Dictionary<string, string> { ["Reason"] = "Essai terminé" }))
            stopped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InstanceAsync(subject, "sud")).Status.ShouldBe(InstanceStatus.Cancelled);
        (await site.TaskAsync(subject, "sud")).State.ShouldBe(HumanTaskState.Cancelled);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) => (await TestClient.ParseAsync(response)).Body!.TextContent;

    private async Task AssignAsync(string email, string role)
    {
        await using var scope = site.Site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var today = scope.Services.GetRequiredService<ITenantTimeZone>().Today;
        db.Add(new RoleAssignment
        {
            UserId = await db.Set<User>().Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct),
            RoleId = await db.Set<Role>().Where(r => r.Name == role).Select(r => r.Id).SingleAsync(Ct),
            ScopeKind = GrantScopeKind.Tenant,
            ScopeId = Guid.Empty,
            From = today.AddDays(-30),
        });
        await db.SaveChangesAsync(Ct);
    }

    private async Task EndAsync(string email)
    {
        await using var scope = site.Site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var today = scope.Services.GetRequiredService<ITenantTimeZone>().Today;
        var mine = await db.Set<RoleAssignment>().Where(a => db.Set<User>().Any(u => u.Id == a.UserId && u.Email == email)).ToListAsync(Ct);
        foreach (var assignment in mine)
            assignment.Through = today.AddDays(-1);
        await db.SaveChangesAsync(Ct);
    }
}
