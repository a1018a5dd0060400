using System.Net;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Projects.Form;

/// <summary>What a bearer does once a project is handed in, or before with the services' advice.</summary>
public sealed class AfterwardsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task Advice_GoesToTheServicesAndBack(string prefix, string tenant)
    {
        var site = new ProjectSite(fixture.Site, tenant);
        using var bearer = await Bearer.SignInAsync(fixture.Site, prefix);
        using var services = await Bearer.SignInAsync(fixture.Site, prefix, TestPeople.Services);
        using var coordination = await Bearer.SignInAsync(fixture.Site, prefix, TestPeople.Coordination);
        var id = await bearer.FillAsync("Une fontaine à boire");

        await bearer.LedToAsync(bearer.Client.SubmitAsync(Bearer.Path(id, "avis"), Bearer.Fields(("Question", "Est-ce permis sur la place ?"))));

        var task = (await site.TaskAsync(id, ProjectWorkflow.AdviceTask)).ShouldNotBeNull();
        var page = await services.Client.PageAsync($"/taches/{task.Id}");
        Bearer.Text(page.QuerySelector("main")).ShouldContain("Est-ce permis sur la place ?");
        Bearer.Text(page.QuerySelector("main")).ShouldContain("Des bancs pour les personnes âgées.");
        (await coordination.Client.GetAsync($"/taches/{task.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var mute = await services.Client.SubmitAsync($"/taches/{task.Id}", Bearer.Fields(("Action", ProjectWorkflow.AnswerAction))))
            mute.StatusCode.ShouldBe(HttpStatusCode.OK);
        await services.LedToAsync(services.Client.SubmitAsync($"/taches/{task.Id}", Bearer.Fields(("Action", ProjectWorkflow.AnswerAction), ("Comment", "Oui, avec l’accord de la voirie."))));

        Bearer.Text((await bearer.Client.PageAsync(Bearer.Path(id, "avis"))).QuerySelector("main")).ShouldContain("Oui, avec l’accord de la voirie.");
        (await site.ReadAsync(db => db.Set<OutboxMail>().CountAsync(m => m.Kind == "project.advice", Ct))).ShouldBe(1);
        Bearer.Text((await services.Client.PageAsync($"/taches/{task.Id}")).QuerySelector("main")).ShouldContain("Des bancs pour les personnes âgées.");
        Bearer.Text((await bearer.AfterAsync(bearer.HandInAsync(id))).QuerySelector("main")).ShouldContain("Oui, avec l’accord de la voirie.");
    }

    [Fact]
    public async Task Advice_AskedTwice_OrOnNothing_IsRefused()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var empty = await bearer.BeginAsync();
        var id = await bearer.FillAsync("Un composteur");
        var page = await bearer.Client.PageAsync(Bearer.Path(id, "avis"));

        var nothing = await bearer.AfterAsync(bearer.Client.SubmitAsync(page, Bearer.Path(id, "avis"), Bearer.Fields(("Question", "  "))));
        await bearer.LedToAsync(bearer.Client.SubmitAsync(page, Bearer.Path(id, "avis"), Bearer.Fields(("Question", "Où ?"), ("__request", Guid.NewGuid().ToString("N")))));
        var again = await bearer.AfterAsync(bearer.Client.SubmitAsync(page, Bearer.Path(id, "avis"), Bearer.Fields(("Question", "Et quand ?"), ("__request", Guid.NewGuid().ToString("N")))));

        Bearer.ErrorOf(nothing, "Question").ShouldBe("Écrivez votre question.");
        Bearer.Text(again.QuerySelector(".error-summary")).ShouldContain("attend encore sa réponse");
        (await bearer.Client.PageAsync(Bearer.Path(empty, "avis"))).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Advice_OnADraftThatIsDeleted_IsNoLongerAsked()
    {
        var site = new ProjectSite(fixture.Site);
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("Abandonné");
        await bearer.LedToAsync(bearer.Client.SubmitAsync(Bearer.Path(id, "avis"), Bearer.Fields(("Question", "Où ?"))));

        await bearer.LedToAsync(bearer.Client.SubmitAsync(Bearer.Path(id, "supprimer"), Bearer.Fields()));

        (await site.TaskAsync(id, ProjectWorkflow.AdviceTask)).ShouldBeNull();
        (await site.ReadAsync(db => db.Set<Advice>().AnyAsync(a => a.DraftId == id, Ct))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task ProjectToComplete_IsChangedAndSentAgain(string prefix, string tenant)
    {
        var site = new ProjectSite(fixture.Site, tenant);
        using var bearer = await Bearer.SignInAsync(fixture.Site, prefix);
        var id = await site.SubmitAsync("Un projet trop court");
        var mine = $"/projets/mes-projets/{id}";
        await site.DecideAsync(id, ProjectWorkflow.EligibilityTask, "Complete", TestPeople.Coordination, "Précisez le lieu.");

        var page = await bearer.Client.PageAsync(mine);
        var refused = await bearer.AfterAsync(bearer.Client.SubmitAsync(mine + "/modifier", Bearer.Fields(("CostText", "0"), ("Place", "Ici"))));
        await bearer.LedToAsync(bearer.Client.SubmitAsync(mine + "/modifier", Bearer.Fields(("Title", "Un projet plus clair"), ("Place", "3 rue Eugène-Spuller"), ("CostText", "1 200,50 €"))));
        await bearer.LedToAsync(bearer.Client.SubmitAsync(mine + "/renvoyer", Bearer.Fields(("Message", "Le lieu est précisé."))));

        Bearer.Text(page.QuerySelector("main")).ShouldContain("Précisez le lieu.");
        Bearer.ErrorOf(refused, "CostText").ShouldStartWith("Le coût est plus grand");
        refused.QuerySelector("#Place")!.GetAttribute("value").ShouldBe("Ici");
        var project = await site.ProjectAsync(id);
        (project.State, project.Title, project.Cost.Cents).ShouldBe((ProjectState.Submitted, "Un projet plus clair", 120_050));
        (await site.TaskAsync(id, ProjectWorkflow.EligibilityTask)).ShouldNotBeNull();
        Bearer.Text((await bearer.Client.PageAsync(mine)).QuerySelector(".timeline")).ShouldContain("Le lieu est précisé.");
        (await bearer.LedToAsync(bearer.Client.GetAsync(mine + "/modifier"))).ShouldBe(mine);
        (await bearer.LedToAsync(bearer.Client.GetAsync(mine + "/renvoyer"))).ShouldBe(mine);
    }

    [Fact]
    public async Task ProjectToComplete_ChangedInTwoTabs_ShowsBothTexts()
    {
        var site = new ProjectSite(fixture.Site);
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await site.SubmitAsync("Deux fenêtres");
        var edit = $"/projets/mes-projets/{id}/modifier";
        await site.DecideAsync(id, ProjectWorkflow.EligibilityTask, "Complete", TestPeople.Coordination, "Précisez.");
        var second = await bearer.Client.PageAsync(edit);
        await bearer.LedToAsync(bearer.Client.SubmitAsync(edit, Bearer.Fields(("Title", "Dans la première"))));

        var page = await bearer.AfterAsync(bearer.Client.SubmitAsync(second, edit, Bearer.Fields(("Title", "Dans la seconde"))));

        Bearer.Text(page.QuerySelector(".error-summary")).ShouldContain("enregistré ailleurs");
        Bearer.Text(page.QuerySelector("main .pairs")).ShouldContain("Dans la première");
        page.QuerySelector("#Title")!.GetAttribute("value").ShouldBe("Dans la seconde");
        await bearer.LedToAsync(bearer.Client.SubmitAsync(page, edit, Bearer.Fields()));
        (await site.ProjectAsync(id)).Title.ShouldBe("Dans la seconde");
    }

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task Withdrawal_BeforeItIsPublic_EndsIt(string prefix, string tenant)
    {
        var site = new ProjectSite(fixture.Site, tenant);
        using var bearer = await Bearer.SignInAsync(fixture.Site, prefix);
        var id = await site.SubmitAsync("Je déménage");
        var path = $"/projets/mes-projets/{id}/retirer";

        var mute = await bearer.AfterAsync(bearer.Client.SubmitAsync(path, Bearer.Fields(("Reason", " "))));
        (await bearer.LedToAsync(bearer.Client.SubmitAsync(path, Bearer.Fields(("Reason", "Je quitte le quartier."))))).ShouldBe($"/projets/mes-projets/{id}");

        Bearer.ErrorOf(mute, "Reason").ShouldStartWith("Dites en quelques mots");
        (await site.StateAsync(id)).ShouldBe(ProjectState.Withdrawn);
        (await site.TaskAsync(id, ProjectWorkflow.EligibilityTask)).ShouldBeNull();
        Bearer.Text((await bearer.Client.PageAsync($"/projets/mes-projets/{id}")).QuerySelector("main")).ShouldContain("Je quitte le quartier.");
    }

    [Fact]
    public async Task Withdrawal_WhileTheTeamVotes_StopsTheVote()
    {
        var site = new ProjectSite(fixture.Site);
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await site.SubmitAsync("Retiré au vote");
        await site.DeclareEligibleAsync(id);
        await site.StudyAsync(id);
        await site.CastAsync(id, Choice.For, TestPeople.Treasurer);
        var path = $"/projets/mes-projets/{id}/retirer";

        var page = await bearer.Client.PageAsync(path);
        var led = await bearer.LedToAsync(bearer.Client.SubmitAsync(path, Bearer.Fields(("Reason", "Plus le temps."))));

        Bearer.Text(page.QuerySelector("main")).ShouldContain("Le vote en cours s’arrête");
        var project = await site.ProjectAsync(id);
        project.State.ShouldBe(ProjectState.Withdrawn);
        led.ShouldBe("/projets/" + project.Reference.ToSegment(project.Slug));
        (await site.ReadAsync(db => db.Set<Vote>().IgnoreQueryFilters([CQ.Data.Model.Filters.Audience]).CountAsync(v => v.SubjectId == id && v.State != VoteState.Closed, Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawal_OnceCommitted_IsRefusedAndSaysWhatToDo()
    {
        var site = new ProjectSite(fixture.Site);
        await site.OpenCreditAsync(500_000);
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var early = await bearer.Client.PageAsync($"/projets/mes-projets/{await site.SubmitAsync("Trop tôt")}/retirer");
        var id = await site.AdoptedAsync("Déjà engagé", 100_000);
        var path = $"/projets/mes-projets/{id}/retirer";
        var form = await bearer.Client.PageAsync(path);
        await site.RetainAsync(id);

        var late = await bearer.AfterAsync(bearer.Client.SubmitAsync(form, path, Bearer.Fields(("Reason", "Finalement non."))));

        (await site.StateAsync(id)).ShouldBe(ProjectState.Committed);
        early.QuerySelector("main form").ShouldNotBeNull();
        Bearer.Text(late.QuerySelector("main")).ShouldContain("Ce projet ne peut plus être retiré");
        Bearer.Text(late.QuerySelector("main")).ShouldContain("L’argent est engagé.");
        (await bearer.Client.PageAsync(path)).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task ProjectOfSomebodyElse_DoesNotExist()
    {
        var site = new ProjectSite(fixture.Site);
        using var other = await Bearer.SignInAsync(fixture.Site, email: TestPeople.Member);
        var id = await site.SubmitAsync("Pas à vous");
        var token = (await other.Client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

        foreach (var page in new[] { "", "/echanges", "/modifier", "/renvoyer", "/retirer" })
            (await other.Client.GetAsync($"/projets/mes-projets/{id}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        foreach (var page in new[] { "/modifier", "/renvoyer", "/retirer" })
            (await other.Client.PostAsync($"/projets/mes-projets/{id}{page}", ("__token", token), ("Reason", "x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        (await site.StateAsync(id)).ShouldBe(ProjectState.Submitted);
    }

    [Fact]
    public async Task Bearer_IsToldOfEachState_Once()
    {
        var site = new ProjectSite(fixture.Site, "sud");
        var id = await site.SubmitAsync("Des nouvelles", bearer: TestPeople.Member);
        await site.DeclareEligibleAsync(id);
        await site.StudyAsync(id);
        await site.AdoptAsync(id);

        var told = await site.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.To == TestPeople.Member && m.Subject.Contains("Des nouvelles")).OrderBy(m => m.CreatedAt).Select(m => m.Kind + " " + m.Subject).ToListAsync(Ct));

        var reference = (await site.ProjectAsync(id)).Reference;
        told.ShouldBe(
        [
            $"project.received Votre projet {reference} est bien reçu : Des nouvelles".Replace(" :", "\u00a0:", StringComparison.Ordinal),
            "project.moved Votre projet est recevable\u00a0: Des nouvelles",
            "project.moved Votre projet est faisable\u00a0: Des nouvelles",
            "project.moved Votre projet est adopté par le conseil\u00a0: Des nouvelles",
        ]);
    }

    [Fact]
    public async Task PersonalData_IsHandedOver_AndErasureTakesDraftsAndKeepsProjects()
    {
        var site = new ProjectSite(fixture.Site);
        const string Email = "membre-est@test.example";
        var project = await site.SubmitAsync("Reste", bearer: Email);
        var draft = await site.DraftAsync("Part", bearer: Email);
        var user = await site.UserAsync(Email);

        var (export, left) = await site.AsAsync(Email, async services =>
        {
            var data = ((IEnumerable<CQ.Abstractions.People.IPersonalDataProvider>)services.GetService(typeof(IEnumerable<CQ.Abstractions.People.IPersonalDataProvider>))!).Single(p => p.Name == "Projets");
            var before = (await data.ExportAsync(user, Ct))!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            await data.EraseAsync(user, Ct);
            return (before, (await data.ExportAsync(user, Ct))!.ToJsonString());
        });

        export.ShouldContain("Reste");
        export.ShouldContain("Part");
        left.ShouldNotContain("Part\"");
        (await site.ReadAsync(db => db.Set<ProjectDraft>().AnyAsync(d => d.Id == draft, Ct))).ShouldBeFalse();
        (await site.ProjectAsync(project)).Title.ShouldBe("Reste");
    }
}
