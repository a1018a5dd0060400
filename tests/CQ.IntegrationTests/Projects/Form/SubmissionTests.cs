using System.Net;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Projects.Form;

/// <summary>From the door of the form to the acknowledgement, in both tenants.</summary>
public sealed class SubmissionTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task WholeForm_LeadsToAProjectWithItsNumber(string prefix, string tenant)
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site, prefix);
        var id = await bearer.FillAsync($"Des bancs pour {tenant}");

        var review = await bearer.Client.PageAsync(Bearer.Path(id, "relecture"));
        var page = await bearer.AfterAsync(bearer.HandInAsync(id));

        Bearer.Text(review.QuerySelector("#CostText")).ShouldBe("1 499,99 €");
        Bearer.Text(review.QuerySelector("#CouncilId")).ShouldBe("Est");
        var site = new ProjectSite(fixture.Site, tenant);
        var project = await site.ProjectAsync(id);
        project.State.ShouldBe(ProjectState.Submitted);
        project.EstimatedCost.Cents.ShouldBe(149_999);
        Bearer.Text(page.Body).ShouldContain(project.Reference.ToString());
        Bearer.Text(page.QuerySelector(".next")).ShouldContain("au plus tard le");
        (await site.ReadAsync(db => db.Set<ProjectDraft>().AnyAsync(d => d.Id == id, Ct))).ShouldBeFalse();
        (await site.ReadAsync(db => db.Set<OutboxMail>().CountAsync(m => m.Kind == "project.received" && m.Subject.Contains(project.Title), Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task Anonymous_IsLedToSignInAndBack()
    {
        using var anyone = fixture.Site.Client("sud");

        using var response = await anyone.GetAsync("/projets/deposer");

        response.Headers.Location!.OriginalString.ShouldEndWith("/sud/compte/connexion?retour=%2Fsud%2Fprojets%2Fdeposer");
    }

    [Fact]
    public async Task Institution_IsToldBeforeTyping_AndCannotBegin()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site, email: TestPeople.Services);
        var page = await bearer.Client.PageAsync("/projets/deposer");

        using var response = await bearer.Client.PostAsync("/projets/deposer", ("__token", await TokenAsync(bearer.Client)));

        Bearer.Text(page.QuerySelector("main")).ShouldContain("Ce compte ne peut pas déposer de projet");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        Bearer.Text((await TestClient.ParseAsync(response)).QuerySelector(".error-summary")).ShouldContain("ni par la Mairie");
    }

    [Fact]
    public async Task Draft_SavedForLater_IsFoundAgainWhereItStopped()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        (await bearer.LedToAsync(bearer.IdeaAsync(id, "   ", "plus-tard"))).ShouldBe("/projets/mes-projets");

        var list = await bearer.Client.PageAsync("/projets/mes-projets");
        list.QuerySelector($"a[href$='/projets/brouillons/{id}']").ShouldNotBeNull();
        using var resumed = await bearer.Client.GetAsync($"/projets/brouillons/{id}");
        resumed.Headers.Location!.OriginalString.ShouldEndWith("/idee");
        var page = await bearer.Client.PageAsync(Bearer.Path(id, "idee"));
        Bearer.Text(page.QuerySelector("textarea[name='Summary']")).ShouldBe("Pour s’asseoir.");
        Bearer.Text(page.QuerySelector(".save-state")).ShouldStartWith("Brouillon enregistré à");
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_DoesNotExist()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        using var other = await Bearer.SignInAsync(fixture.Site, email: TestPeople.Member);
        using var admin = await Bearer.SignInAsync(fixture.Site, email: TestPeople.Admin);
        var id = await bearer.FillAsync("Un secret");
        var token = await TokenAsync(other.Client);

        foreach (var step in new[] { "", "/idee", "/lieu", "/budget", "/relecture", "/avis", "/supprimer" })
        {
            (await other.Client.GetAsync($"/projets/brouillons/{id}{step}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
            (await admin.Client.GetAsync($"/projets/brouillons/{id}{step}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
            if (step.Length > 0)
                (await other.Client.PostAsync($"/projets/brouillons/{id}{step}", ("__token", token), ("Title", "volé"), ("Pledged", "true"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
        }
    }

    [Fact]
    public async Task Draft_OfAnotherTenant_DoesNotExist()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        using var there = await Bearer.SignInAsync(fixture.Site, "sud");
        var id = await bearer.BeginAsync();

        (await there.Client.GetAsync(Bearer.Path(id, "idee"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task DoubleSubmit_MakesOneProject_AndBothAreLedToIt()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("Une fois seulement");
        var page = await bearer.Client.PageAsync(Bearer.Path(id, "relecture"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            bearer.Client.SubmitAsync(page, Bearer.Path(id, "relecture"), Bearer.Fields(("Pledged", "true")))));

        answers.Select(a => a.Headers.Location?.OriginalString).ShouldAllBe(l => l == $"/projets/mes-projets/{id}");
        (await StepsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task SameDraft_HandedInFromSeveralTabs_IsHandedInOnce_AndTheOthersAreLedToTheProject()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("Trois fenêtres");
        // Each page bears a request id of its own.
        var tabs = new[] { await bearer.Client.PageAsync(Bearer.Path(id, "relecture")), await bearer.Client.PageAsync(Bearer.Path(id, "relecture")), await bearer.Client.PageAsync(Bearer.Path(id, "relecture")) };

        var answers = await Task.WhenAll(tabs.Select(t => bearer.Client.SubmitAsync(t, Bearer.Path(id, "relecture"), Bearer.Fields(("Pledged", "true")))));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var answer in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await TestClient.ParseAsync(answer)).QuerySelector($"main a[href='/projets/mes-projets/{id}']").ShouldNotBeNull();
        }

        (await StepsAsync(id)).ShouldBe(1);
    }

    [Fact]
    public async Task StepOfADraft_HandedInMeanwhile_ShowsWhatWasTypedAndLeadsToTheProject()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("Déposé ailleurs");
        var old = await bearer.Client.PageAsync(Bearer.Path(id, "idee"));
        await bearer.LedToAsync(bearer.HandInAsync(id));

        using var response = await bearer.Client.SubmitAsync(old, Bearer.Path(id, "idee"), Bearer.Fields(("Description", "Un ajout de dernière minute"), ("Act", "continuer")));
        using var get = await bearer.Client.GetAsync(Bearer.Path(id, "budget"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await TestClient.ParseAsync(response);
        Bearer.Text(page.QuerySelector("main")).ShouldContain("Un ajout de dernière minute");
        page.QuerySelector($"main a[href='/projets/mes-projets/{id}']").ShouldNotBeNull();
        Bearer.Text((await TestClient.ParseAsync(get)).QuerySelector("h1")).ShouldBe("Ce projet est déjà déposé");
    }

    [Fact]
    public async Task ExpiredToken_OnAStep_ShowsItAgainWithWhatWasTyped()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.BeginAsync();

        using var response = await bearer.Client.SubmitAsync(
            Bearer.Path(id, "budget"), Bearer.Fields(("Purchase", "Consumable"), ("CostText", "douze"), ("Act", "continuer"), ("__token", "périmé")));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestClient.ParseAsync(response);
        page.QuerySelector("input[name='CostText']")!.GetAttribute("value").ShouldBe("douze");
        page.QuerySelector("input[value='Consumable']")!.HasAttribute("checked").ShouldBeTrue();
        (await bearer.LedToAsync(bearer.Client.SubmitAsync(page, Bearer.Path(id, "budget"), Bearer.Fields(("CostText", "12"), ("Act", "continuer"))))).ShouldEndWith("/relecture");
    }

    [Fact]
    public async Task Deleting_AsksFirst_ThenItIsGone()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site);
        var id = await bearer.FillAsync("À jeter");

        (await bearer.Client.GetAsync(Bearer.Path(id, "supprimer"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bearer.Client.GetAsync(Bearer.Path(id, "idee"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await bearer.LedToAsync(bearer.Client.SubmitAsync(Bearer.Path(id, "supprimer"), Bearer.Fields()));

        (await bearer.Client.GetAsync(Bearer.Path(id, "idee"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_InEnglish_SpeaksEnglish()
    {
        using var bearer = await Bearer.SignInAsync(fixture.Site, email: TestPeople.Member);
        var id = await bearer.BeginAsync();
        await bearer.Client.PostAsync("/langue", ("langue", "en"), ("retour", "/"));

        var page = await bearer.AfterAsync(bearer.BudgetAsync(id, "-1"));

        Bearer.ErrorOf(page, "CostText").ShouldBe("The cost cannot be negative.");
        Bearer.Text(page.QuerySelector("main .button")).ShouldBe("Continue");
    }

    private Task<int> StepsAsync(Guid id) =>
        new ProjectSite(fixture.Site).ReadAsync(db => db.Set<ProjectStep>().IgnoreQueryFilters([CQ.Data.Model.Filters.Audience]).CountAsync(s => s.ProjectId == id, Ct));

    private static async Task<string> TokenAsync(TestClient client) =>
        (await client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;
}
