using System.Net;
using AngleSharp.Dom;
using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Projects.FollowUp;

/// <summary>The page on which people decide about a project: who reads the file there, what it says, and what the fields answer to bad input.</summary>
public sealed class DecisionPageTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private static readonly HashSet<string> Opened = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            if (Opened.Add(fixture.Database + tenant))
                await new ProjectSite(fixture.Site, tenant).OpenCreditAsync(8_264_00);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task BeforeItIsPublic_TheFileIsReadByTheCandidatesAlone(string prefix, string tenant)
    {
        var projects = new ProjectSite(fixture.Site, tenant);
        var id = await projects.SubmitAsync("Un banc secret");
        var path = $"/taches/{(await projects.TaskAsync(id, ProjectWorkflow.EligibilityTask))!.Id}";

        foreach (var (email, reads) in new[]
                 {
                     (TestPeople.Coordination, true), (TestPeople.Resident, false), (TestPeople.Member, false), (TestPeople.Services, false), (TestPeople.Team, false), (TestPeople.Admin, false),
                 })
        {
            using var client = await SignedInAsync(prefix, email);
            using var response = await client.GetAsync(path);
            response.StatusCode.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, email);
            if (reads)
                TextOf(await TestClient.ParseAsync(response)).ShouldContain("Ce que nous voulons faire, et pourquoi.");
        }

        using var other = await SignedInAsync(prefix.Length == 0 ? "sud" : "", TestPeople.Coordination);
        using var elsewhere = await other.GetAsync(path);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task OnceEligible_TheFileIsReadByCandidatesAndCouncilMembers()
    {
        var projects = new ProjectSite(fixture.Site);
        var id = await projects.SubmitAsync("Un banc public");
        await projects.DeclareEligibleAsync(id);
        var path = $"/taches/{(await projects.TaskAsync(id, ProjectWorkflow.LegalOpinionTask))!.Id}";

        foreach (var (email, reads) in new[] { (TestPeople.Services, true), ("membre-est@test.example", true), (TestPeople.Member, false), (TestPeople.Resident, false) })
        {
            using var client = await SignedInAsync("", email);
            using var response = await client.GetAsync(path);
            response.StatusCode.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, email);
            if (reads)
                TextOf(await TestClient.ParseAsync(response)).ShouldContain("Place du Marché");
        }
    }

    [Theory]
    [InlineData("", "nord")]
    [InlineData("sud", "sud")]
    public async Task CommitteeMember_SeesTheFileAndTheBalanceBeforeAndAfter_AndGoesOnToTheNext(string prefix, string tenant)
    {
        var projects = new ProjectSite(fixture.Site, tenant);
        var id = await projects.AdoptedAsync("Deux bancs", 149_999);
        await projects.AdoptedAsync("Trois bancs", 100_000);
        using var client = await SignedInAsync(prefix, "comite4@test.example");
        using var counter = new StatementCounter(fixture.Site);

        var path = await TaskOfAsync(projects, id, "comite4@test.example");
        await client.GetAsync(path);
        var (_, statements) = await counter.CountAsync(client.Http, (prefix.Length == 0 ? "" : "/" + prefix) + path);
        var page = await client.PageAsync(path);

        var text = TextOf(page);
        var available = await projects.AvailableAsync();
        text.ShouldContain(new Money(149_999).Format(French));
        text.ShouldContain($"Il reste {available.Format(French)} à employer en");
        text.ShouldContain($"il restera {(available - new Money(149_999)).Format(French)}.");
        text.ShouldContain("Équipe d'Est");
        text.ShouldContain("2 pour, 0 contre, 0 en abstention");
        page.QuerySelectorAll("main svg.bar[role=img]").Length.ShouldBeGreaterThan(1);
        page.QuerySelector("main .notice--warning").ShouldBeNull();
        statements.ShouldBeLessThanOrEqualTo(30);
        using var voted = await client.SubmitAsync(page, path, new Dictionary<string, string> { ["Data[Choice]"] = "For", ["Data[Confirmed]"] = "true", ["Action"] = "Vote" });
        voted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        voted.Headers.Location!.OriginalString.ShouldContain("/taches/");
    }

    [Fact]
    public async Task UnfavourableOpinion_AndAnEnvelopeThatDoesNotHoldTheCost_AreSaidBeforeDeciding()
    {
        var projects = new ProjectSite(fixture.Site);
        var id = await projects.SubmitAsync("Une halle");
        await projects.DeclareEligibleAsync(id);
        await projects.DecideAsync(id, ProjectWorkflow.LegalOpinionTask, "Unfavourable", TestPeople.Services, "Le terrain n’est pas à la Ville.");
        await projects.DecideAsync(id, ProjectWorkflow.TechnicalOpinionTask, "Favourable", TestPeople.Services, data: DecisionData.OfMonths(6));
        await projects.DecideAsync(id, ProjectWorkflow.FinancialOpinionTask, "Favourable", TestPeople.Services, data: DecisionData.Of(new Money(90_000_00), Section.Investment));
        using var coordination = await SignedInAsync("", TestPeople.Coordination);

        var reconsidered = TextOf(await coordination.PageAsync($"/taches/{(await projects.TaskAsync(id, ProjectWorkflow.ReconsiderationTask))!.Id}"));
        await projects.DecideAsync(id, ProjectWorkflow.ReconsiderationTask, "Continue", TestPeople.Coordination);
        using var team = await SignedInAsync("", TestPeople.Team);
        var page = TextOf(await team.PageAsync(await TaskOfAsync(projects, id, TestPeople.Team)));

        reconsidered.ShouldContain("Un avis défavorable a été rendu");
        page.ShouldContain("Un avis défavorable a été rendu");
        page.ShouldContain("Le terrain n’est pas à la Ville.");
        page.ShouldContain("Le crédit ne suffit pas aujourd’hui");
    }

    [Theory]
    [InlineData("", "Indiquez le coût étudié.")]
    [InlineData("0", "Le coût est plus grand que zéro.")]
    [InlineData("-1", "Le coût ne peut pas être négatif.")]
    [InlineData("1e12", "Écrivez un montant en euros, par exemple 1 499,99.")]
    [InlineData("1000000000000", "Ce montant est trop élevé")]
    [InlineData("1499.999", "Un montant a deux décimales au plus, par exemple 1 499,99.")]
    public async Task FinancialOpinion_BadCost_IsSaidBesideItsField_AndKeepsWhatWasTyped(string cost, string message)
    {
        var (projects, path) = await AtAsync(ProjectWorkflow.FinancialOpinionTask, "Un abri");
        using var client = await SignedInAsync("", TestPeople.Services);
        var page = await client.PageAsync(path);
        page.QuerySelector("#Data_Cost_")!.GetAttribute("value").ShouldBe("1000,00");

        using var response = await client.SubmitAsync(page, path, Typed(("Cost", cost), ("Section", "Operating"), "Favourable"));

        var again = await TestClient.ParseAsync(response);
        again.QuerySelector("#Data_Cost_-error")!.TextContent.Trim().ShouldStartWith(Shown(message));
        again.QuerySelector(".error-summary a[href='#Data_Cost_']").ShouldNotBeNull();
        again.QuerySelector("#Data_Cost_")!.GetAttribute("value").ShouldBe(cost.Length == 0 ? null : cost);
        again.QuerySelector("input[name='Data[Section]'][value=Operating]")!.HasAttribute("checked").ShouldBeTrue();
        again.QuerySelector("textarea[name=Comment]")!.TextContent.ShouldBe("Mon avis");
        _ = projects;
    }

    [Fact]
    public async Task FinancialOpinion_WithoutASection_IsRefused_AndFrenchAmountsAreUnderstood()
    {
        var (projects, path) = await AtAsync(ProjectWorkflow.FinancialOpinionTask, "Un arbre");
        using var client = await SignedInAsync("", TestPeople.Services);

        using var refused = await client.SubmitAsync(path, Typed(("Cost", "1 499,99 €"), ("Section", "Ailleurs"), "Favourable"));
        using var accepted = await client.SubmitAsync(path, Typed(("Cost", "1 499,99 €"), ("Section", "Operating"), "Favourable"));

        (await TestClient.ParseAsync(refused)).QuerySelector("#Data_Section_-error")!.TextContent.Trim().ShouldBe("Choisissez la section du budget.");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var project = await projects.ReadAsync(db => ProjectWithCostAsync(db, 149_999));
        project.Section.ShouldBe(Section.Operating);
    }

    [Theory]
    [InlineData("", "Indiquez un nombre de mois, de 1 à 120.")]
    [InlineData("0", "Indiquez un nombre de mois, de 1 à 120.")]
    [InlineData("2,5", "Indiquez un nombre de mois, de 1 à 120.")]
    [InlineData("25", "Un projet qui demande plus de 24 mois n’est pas recevable : rendez un avis défavorable.")]
    public async Task TechnicalOpinion_BadDuration_IsSaidBesideItsField(string months, string message)
    {
        var (_, path) = await AtAsync(ProjectWorkflow.TechnicalOpinionTask, "Une rampe");
        using var client = await SignedInAsync("", TestPeople.Services);

        using var response = await client.SubmitAsync(path, new Dictionary<string, string> { ["Data[Months]"] = months, ["Action"] = "Favourable" });

        var again = await TestClient.ParseAsync(response);
        again.QuerySelector("#Data_Months_-error")!.TextContent.Trim().ShouldBe(Shown(message));
        again.QuerySelector("#Data_Months_")!.GetAttribute("value").ShouldBe(months.Length == 0 ? null : months);
    }

    [Theory]
    [InlineData("HeldOn", "", "Indiquez une date, par exemple 15/01/2027.")]
    [InlineData("HeldOn", "2999-01-01", "Cette date est à venir.")]
    [InlineData("For", "beaucoup", "Indiquez un nombre de voix, 0 s’il n’y en a pas.")]
    [InlineData("Abstention", "-1", "Indiquez un nombre de voix, 0 s’il n’y en a pas.")]
    [InlineData("Minutes", "", "Dites où se trouve le compte rendu de la séance.")]
    public async Task Plenary_BadInput_IsSaidBesideItsField_AndTheRestIsKept(string field, string typed, string message)
    {
        var projects = new ProjectSite(fixture.Site);
        var id = await projects.AdoptedAsync("Un jardin", 150_000);
        var path = $"/taches/{(await projects.TaskAsync(id, ProjectWorkflow.PlenaryTask))!.Id}";
        using var client = await SignedInAsync("", TestPeople.Coordination);
        var values = new Dictionary<string, string>
        {
            ["Data[HeldOn]"] = "2026-01-12", ["Data[For]"] = "21", ["Data[Against]"] = "4", ["Data[Abstention]"] = "3", ["Data[Minutes]"] = "Compte rendu", ["Action"] = "Record",
            [$"Data[{field}]"] = typed,
        };

        using var response = await client.SubmitAsync(path, values);

        var again = await TestClient.ParseAsync(response);
        again.QuerySelector($"#Data_{field}_-error")!.TextContent.Trim().ShouldBe(Shown(message));
        again.QuerySelector("#Data_Against_")!.GetAttribute("value").ShouldBe("4");
    }

    [Theory]
    [InlineData("Reference", "   ", "Indiquez la référence de l’acte.")]
    [InlineData("Date", "31/02/2026", "Indiquez une date, par exemple 15/01/2027.")]
    [InlineData("Signatory", "", "Indiquez qui a signé l’acte.")]
    public async Task Act_BadInput_IsSaidBesideItsField(string field, string typed, string message)
    {
        var projects = new ProjectSite(fixture.Site, "sud");
        var id = await projects.AdoptedAsync("Un kiosque", 50_000);
        await projects.RetainAsync(id);
        var path = $"/taches/{(await projects.TaskAsync(id, ProjectWorkflow.ActTask))!.Id}";
        using var client = await SignedInAsync("sud", TestPeople.TownHall);
        Dictionary<string, string> values = new()
        {
            ["Data[Reference]"] = "2026-14", ["Data[Date]"] = "2026-02-01", ["Data[Signatory]"] = "La maire", ["Action"] = "Approve", [$"Data[{field}]"] = typed,
        };

        var page = await client.PageAsync(path);
        using var response = await client.SubmitAsync(page, path, values);

        TextOf(page).ShouldContain("Le budget, avant et après");
        var again = await TestClient.ParseAsync(response);
        again.QuerySelector($"#Data_{field}_-error")!.TextContent.Trim().ShouldBe(Shown(message));
        (await projects.StateAsync(id)).ShouldBe(ProjectState.TownHall);
    }

    private static System.Globalization.CultureInfo French => System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

    private static string Shown(string message) => CQ.Mvc.Texts.FrenchTypography.Apply(message);

    private static string TextOf(IDocument page) =>
        System.Text.RegularExpressions.Regex.Replace(page.QuerySelector("main")!.TextContent, @"[ \n\r\t]+", " ");

    private static Dictionary<string, string> Typed((string Field, string Value) first, (string Field, string Value) second, string action) => new()
    {
        [$"Data[{first.Field}]"] = first.Value, [$"Data[{second.Field}]"] = second.Value, ["Comment"] = "Mon avis", ["Action"] = action,
    };

    private static Task<Project> ProjectWithCostAsync(CqDbContext db, long cents) =>
        db.Set<Project>().FirstAsync(p => p.Title == "Un arbre" && p.Cost == new Money(cents), Ct);

    private static async Task<string> TaskOfAsync(ProjectSite projects, Guid id, string email)
    {
        var user = await projects.UserAsync(email);
        var tasks = await projects.AsAsync(email, s =>
            s.GetRequiredService<IHumanTaskStore>().OfSubjectAsync(new SubjectRef(Project.Kind, id), ct: Ct));
        var ids = tasks.Select(t => t.Id).ToList();
        var mine = await projects.ReadAsync(db => db.Set<HumanTaskCandidate>().FirstAsync(c => ids.Contains(c.HumanTaskId) && c.UserId == user, Ct));
        return $"/taches/{mine.HumanTaskId}";
    }

    private async Task<(ProjectSite Projects, string Path)> AtAsync(string kind, string title)
    {
        var projects = new ProjectSite(fixture.Site);
        var id = await projects.SubmitAsync(title);
        await projects.DeclareEligibleAsync(id);
        return (projects, $"/taches/{(await projects.TaskAsync(id, kind))!.Id}");
    }

    private async Task<TestClient> SignedInAsync(string prefix, string email)
    {
        var client = fixture.Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }
}
