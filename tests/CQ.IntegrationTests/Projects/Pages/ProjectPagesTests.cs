using System.Net;
using AngleSharp.Dom;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Controllers;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using CQ.Voting.Models;

namespace CQ.IntegrationTests.Projects.Pages;

/// <summary>A project's page, the blocks that show it and the names that others give it: what everybody reads, and what nobody does.</summary>
public sealed class ProjectPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ProjectSite _projects = new(fixture.Site);

    [Fact]
    public async Task Unpublished_IsNowhere_EvenForItsBearer()
    {
        var project = await _projects.ProjectAsync(await _projects.SubmitAsync("Un secret de polichinelle"));
        using var anonymous = fixture.Site.Client();
        using var bearer = fixture.Site.Client();
        await bearer.SignInAsync(TestPeople.Resident);

        foreach (var client in new[] { anonymous, bearer })
        {
            (await client.GetAsync(PathOf(project))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await client.GetAsync($"/projets/{project.Reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var path in new[] { "/projets", "/projets?quartier=est", "/quartiers/est", "/" })
                (await MainAsync(client, path)).ShouldNotContain("polichinelle");
        }
    }

    [Fact]
    public async Task RefusedBeforeItWasPublic_StaysWithItsBearer()
    {
        var id = await _projects.SubmitAsync("Hors du sujet");
        await _projects.DecideAsync(id, ProjectWorkflow.EligibilityTask, "Refuse", TestPeople.Coordination, "Ce n’est pas au quartier.");
        using var anonymous = fixture.Site.Client();

        (await anonymous.GetAsync(PathOf(await _projects.ProjectAsync(id)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OtherSpellings_LeadToTheAddress()
    {
        var id = await _projects.SubmitAsync("Un four à pain");
        await _projects.DeclareEligibleAsync(id);
        var project = await _projects.ProjectAsync(id);
        using var client = fixture.Site.Client();
        var number = $"{project.Year}-{project.Number}";

        foreach (var key in new[] { project.Reference.ToString(), number, $"{number}-un-vieux-titre", $"p-{number}-un-four-a-pain" })
        {
            using var response = await client.GetAsync("/projets/" + key);
            response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, key);
            response.Headers.Location!.OriginalString.ShouldBe(PathOf(project));
        }

        (await client.GetAsync(PathOf(project))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var key in new[] { "2026-999999", "2026-0", "rien", "P-", "2026-", $"{project.Year}-{project.Number}x" })
            (await client.GetAsync("/projets/" + key)).StatusCode.ShouldBe(HttpStatusCode.NotFound, key);
    }

    [Fact]
    public async Task OtherTenant_HasNone()
    {
        var id = await _projects.SubmitAsync("Une volière");
        await _projects.DeclareEligibleAsync(id);
        using var sud = fixture.Site.Client("sud");

        (await sud.GetAsync(PathOf(await _projects.ProjectAsync(id)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await MainAsync(sud, "/projets")).ShouldNotContain("volière");
    }

    [Fact]
    public async Task FromStudyToWork_ThePageTellsTheStory_AndNobodysVoice()
    {
        await _projects.OpenCreditAsync(10_000_00);
        using var client = await SignedInAsync(TestPeople.Member);
        var id = await _projects.SubmitAsync("Des bancs à dossier", "1 400,00");
        await _projects.DeclareEligibleAsync(id);
        var path = PathOf(await _projects.ProjectAsync(id));
        (await NextAsync(client, path)).ShouldContain("rendent trois avis au plus tard le");

        await _projects.StudyAsync(id, 149_999);
        (await NextAsync(client, path)).ShouldContain("L’équipe d’animation du quartier vote jusqu’au");
        await _projects.CastAsync(id, Choice.Against, TestPeople.Treasurer);
        var running = await client.PageAsync(path);
        Plain(running.QuerySelector(".next__sentence")!).ShouldContain("Ont voté : 1 sur 3");
        running.QuerySelector("main")!.TextContent.ShouldNotContain("contre");
        await _projects.CastAsync(id, Choice.For, TestPeople.Team, "comite1@test.example");
        await _projects.CloseAsync(id);
        (await NextAsync(client, path)).ShouldContain("Le comité budgétaire vote jusqu’au");
        await _projects.RetainAsync(id);

        var page = await client.PageAsync(path);
        var text = Plain(page.QuerySelector("main")!);
        text.ShouldContain("L’équipe d’animation a adopté le projet 2 pour, 1 contre, 0 en abstention");
        text.ShouldContain("Strictement inférieur au seuil de 1 500,00 € : le comité budgétaire se prononce. Charte, version n° 1");
        text.ShouldContain("Le comité a retenu le projet 2 pour");
        text.ShouldContain("Engagé par la Mairie (acte n° Acte 1)");
        text.ShouldContain("Engagé, pas encore mandaté1 499,99 €");
        page.QuerySelectorAll(".timeline__item--done, .timeline__item--now").Length.ShouldBe(5);
        page.QuerySelectorAll("a[href^='/votes/']").Length.ShouldBe(2);
        page.QuerySelectorAll("a[href^='/budgets/ecritures/']").Length.ShouldBe(1);
        text.ShouldNotContain("@test.example");

        // The others know it by its title and link to it.
        var entry = page.QuerySelector("a[href^='/budgets/ecritures/']")!.GetAttribute("href")!;
        (await client.PageAsync(entry)).QuerySelectorAll($"a[href='{path}']").Length.ShouldBe(1);
        var vote = page.QuerySelector("a[href^='/votes/']")!.GetAttribute("href")!;
        (await client.PageAsync(vote)).QuerySelectorAll($"a[href='{path}']").Length.ShouldBe(1);
        (await client.PageAsync("/")).QuerySelectorAll($"main a[href='{path}']").Length.ShouldBe(1);
        (await client.PageAsync("/quartiers/est")).QuerySelectorAll($".line a[href='{path}']").Length.ShouldBe(1);
        (await client.PageAsync("/")).QuerySelectorAll("nav a[href='/projets']").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Waiting_SaysItsPlaceInTheLine_InBothLanguages_WithinItsBudgetOfStatements()
    {
        var (first, second) = (await RetainedForOperatingAsync("Le premier de la file"), await RetainedForOperatingAsync("Le deuxième de la file"));
        using var counter = new StatementCounter(fixture.Site);
        using var client = await SignedInAsync(TestPeople.Coordination);
        var path = PathOf(await _projects.ProjectAsync(second));

        (await NextAsync(client, PathOf(await _projects.ProjectAsync(first)))).ShouldContain("attend un crédit de 1 000,00 € : l’enveloppe contient 0,00 €, et il est le prochain servi.");
        (await NextAsync(client, path)).ShouldContain("et un projet passe avant lui.");
        (await MainAsync(client, "/projets?etat=attente&section=fonctionnement")).ShouldContain("2 projets");

        var (_, statements) = await counter.CountAsync(client.Http, path);
        statements.ShouldBeInRange(10, ProjectsController.StatementsOfAPage);
        await client.PostAsync("/langue", ("langue", "en"));
        var english = await MainAsync(client, path);
        english.ShouldContain("This project is retained and waits for a credit of €1,000.00");
        foreach (var french in new[] { "Le projet", "Avis", "Porté", "Déposé", "novembre", "comité" })
            english.ShouldNotContain(french, Case.Sensitive);
    }

    [Fact]
    public async Task Withdrawn_StaysPublic_WithItsReason()
    {
        var id = await _projects.SubmitAsync("Un mur d’escalade");
        await _projects.DeclareEligibleAsync(id);
        await _projects.AsAsync(TestPeople.Resident, async s =>
        {
            var withdraw = (CQ.Projects.Services.WithdrawProject)s.GetService(typeof(CQ.Projects.Services.WithdrawProject))!;
            var me = (CQ.Abstractions.People.IViewer)s.GetService(typeof(CQ.Abstractions.People.IViewer))!;
            (await withdraw.WithdrawAsync(id, me.UserId!.Value, "Le mur appartient à un voisin.")).Refusal.ShouldBeNull();
            return true;
        });
        using var client = await SignedInAsync(TestPeople.Member);
        var project = await _projects.ProjectAsync(id);

        (await NextAsync(client, PathOf(project))).ShouldContain("Ce projet a été retiré");
        (await MainAsync(client, PathOf(project))).ShouldContain("Le mur appartient à un voisin.");
        (await MainAsync(client, "/projets?etat=non-retenus")).ShouldContain("escalade");
        (await MainAsync(client, "/projets?etat=etude")).ShouldNotContain("escalade");
    }

    /// <summary>Nothing is opened for what is used up, so it waits.</summary>
    private async Task<Guid> RetainedForOperatingAsync(string title)
    {
        var id = await _projects.SubmitAsync(title);
        await _projects.DeclareEligibleAsync(id);
        await _projects.StudyAsync(id, section: Section.Operating);
        await _projects.AdoptAsync(id);
        await _projects.RetainAsync(id);
        return id;
    }

    /// <summary>Signed in, so that no output cache answers.</summary>
    private async Task<TestClient> SignedInAsync(string email)
    {
        var client = fixture.Site.Client();
        await client.SignInAsync(email);
        return client;
    }

    private static string PathOf(Project project) => "/projets/" + project.Reference.ToSegment(project.Slug);

    private static async Task<string> MainAsync(TestClient client, string path) => Plain((await client.PageAsync(path)).QuerySelector("main")!);

    private static async Task<string> NextAsync(TestClient client, string path) => Plain((await client.PageAsync(path)).QuerySelector(".next")!);

    /// <summary>One line, every space an ordinary one.</summary>
    private static string Plain(IElement element) =>
        System.Text.RegularExpressions.Regex.Replace(element.TextContent, @"[\s\u00a0\u202f]+", " ").Trim();
}
