using System.Net;
using System.Text;
using AngleSharp.Dom;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Budgets;

/// <summary>The worked example of requirements §2.7 by its people and through the screens, in a tenant by prefix; and what the screens refuse.</summary>
public sealed class BudgetScreensTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task WorkedExample_ThroughTheScreens_IsReadByEverybody()
    {
        var ledger = await Ledger.StartAsync(fixture.Site, "sud");
        using var coordination = await SignedInAsync(TestPeople.Coordination, "sud");
        using var treasurer = await SignedInAsync(TestPeople.Treasurer, "sud");
        using var townHall = await SignedInAsync(TestPeople.TownHall, "sud");
        using var services = await SignedInAsync(TestPeople.Services, "sud");

        await DoneAsync(coordination.SubmitAsync($"/admin/budgets/exercices/{ledger.Year}", Act(("InvestmentForAll", "8 264,00 €"), ("OperatingForAll", "3306"))));
        await DoneAsync(treasurer.SubmitAsync("/admin/budgets/propositions/nouvelle", Fields(
            ("Section", "Investment"), ("Kind", "Commitment"), ("Amount", "1 499,99 €"), ("Reason", "Un vidéoprojecteur"))));
        var proposal = await LinkAsync(townHall, "/admin/budgets/propositions?etat=a-traiter", "a.table__main");
        await DoneAsync(townHall.SubmitAsync(proposal, Act()));
        var commitment = await LinkAsync(services, "/admin/budgets/engagements", "a.table__main");
        await DoneAsync(services.SubmitAsync(commitment + "/certifier", Fields(("Amount", "1450"))));
        await DoneAsync(townHall.SubmitAsync(commitment + "/mandater", Fields(("Amount", "1450.00"), ("Reason", "Facture 7"))));
        await DoneAsync(townHall.SubmitAsync(commitment + "/degager", Fields(("Amount", "49,99"), ("Reason", "Moins cher que prévu"))));

        using var anyone = fixture.Site.Client("sud");
        var slug = await SlugAsync(ledger, ledger.Est);
        var page = await anyone.PageAsync($"/budgets/{slug}/{ledger.Year}");
        Text(page.QuerySelector("#investissement ~ * .balance__sentence, .balance__sentence")).ShouldBe($"Sur 8 264,00 € ouverts en {ledger.Year}, il reste 6 814,00 € à employer.");
        Text(page.Body).ShouldContain("17,55 %");
        Text(page.Body).ShouldContain("Engagé par la Mairie (acte n° 2026-12)");
        await EveryFigureLeadsToWhatMakesItAsync(anyone, page);
        var csv = await (await anyone.GetAsync($"/budgets/{slug}/{ledger.Year}.csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(csv).ShouldContain(";Investissement;Mandatement;Engagé, pas encore mandaté;Mandaté;1450,00;;Facture 7;");
        Text((await anyone.PageAsync("/budgets")).Body).ShouldContain("6 814,00 €");
    }

    [Fact]
    public async Task Proposal_ItsAuthorOnScreen_IsToldWhyTheyCannotDecide()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(500_000, section: Section.Operating);
        using var treasurer = await SignedInAsync(TestPeople.Treasurer);
        await DoneAsync(treasurer.SubmitAsync("/admin/budgets/propositions/nouvelle", Fields(
            ("Section", "Operating"), ("Kind", "Commitment"), ("Amount", "100"), ("Reason", "Des affiches"))));
        var path = await LinkAsync(treasurer, "/admin/budgets/propositions", "a.table__main");

        var page = await treasurer.PageAsync(path);
        using var approved = await treasurer.PostAsync(path, ("__token", Token(page)), ("ActReference", "A"), ("ActDate", "2026-01-05"), ("ActSignatory", "M"));
        using var withdrawn = await treasurer.SubmitAsync(path, Fields(), "retirer");

        Text(page.QuerySelector("main")).ShouldContain("Une autre personne doit en décider");
        approved.StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ledger.FiguresAsync(section: Section.Operating)).Committed.ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task Proposal_OfOneself_IsNotApprovedByTheServiceEither()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var own = await ledger.DoAsync<CQ.Budgets.Services.ProposeEntry, Outcome<EntryProposal>>(s =>
            s.ProposeAsync(EntryKind.Commitment, ledger.Est, Section.Investment, null, new Money(100), "Pour moi", ledger.TownHall));

        var approved = await ledger.DoAsync<CQ.Budgets.Services.ApproveProposal, Outcome<PostedEntry>>(s => s.ApproveAsync(own.Value.Id, Ledger.Act, ledger.TownHall));

        approved.Refusal.ShouldNotBeNull().Text.ShouldContain("une autre personne");
    }

    [Fact]
    public async Task Approval_BeyondTheEnvelope_KeepsWhatWasTypedAndTheProposal()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(21_403, ledger.Ouest);
        await ledger.DoAsync<CQ.Budgets.Services.ProposeEntry, Outcome<EntryProposal>>(s =>
            s.ProposeAsync(EntryKind.Commitment, ledger.Ouest, Section.Investment, null, new Money(30_000), "Trop cher", ledger.Coordination));
        using var townHall = await SignedInAsync(TestPeople.TownHall);
        var path = await LinkAsync(townHall, "/admin/budgets/propositions?etat=a-traiter", "a.table__main");

        using var refused = await townHall.SubmitAsync(path, Act(("ActReference", "2026-77")));
        var page = await TestClient.ParseAsync(refused);

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        Text(page.QuerySelector(".error-summary")).ShouldContain("Il reste 214,03 € disponibles");
        page.QuerySelector("input[name='ActReference']")!.GetAttribute("value").ShouldBe("2026-77");
        Text((await townHall.PageAsync("/admin/budgets/propositions?etat=a-traiter")).Body).ShouldContain("Trop cher");
    }

    [Fact]
    public async Task Treasurer_OfAnotherCouncil_FindsNothing()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var foreign = await ledger.DoAsync<CQ.Budgets.Services.ProposeEntry, Outcome<EntryProposal>>(s =>
            s.ProposeAsync(EntryKind.Commitment, ledger.Ouest, Section.Investment, null, new Money(100), "Chez les voisins", ledger.Coordination));
        using var treasurer = await SignedInAsync(TestPeople.Treasurer);
        var token = Token(await treasurer.PageAsync("/admin/budgets/propositions/nouvelle"));

        using var seen = await treasurer.GetAsync($"/admin/budgets/propositions/{foreign.Value.Id}");
        using var proposed = await treasurer.PostAsync(
            "/admin/budgets/propositions/nouvelle",
            ("__token", token), ("CouncilId", ledger.Ouest.ToString()), ("Section", "Investment"), ("Kind", "Commitment"), ("Amount", "1"), ("Reason", "x"));

        seen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        proposed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Text((await treasurer.PageAsync("/admin/budgets/propositions")).Body).ShouldNotContain("Chez les voisins");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1e12")]
    [InlineData("1499.999")]
    [InlineData("beaucoup")]
    public async Task Amount_ThatIsNone_IsRefusedBesideItsFieldAndKept(string amount)
    {
        await Ledger.StartAsync(fixture.Site);
        using var treasurer = await SignedInAsync(TestPeople.Treasurer);

        using var response = await treasurer.SubmitAsync("/admin/budgets/propositions/nouvelle", Fields(
            ("Section", "Investment"), ("Kind", "Commitment"), ("Amount", amount), ("Reason", "Essai")));
        var page = await TestClient.ParseAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector(".field--error input[name='Amount']")!.GetAttribute("value").ShouldBe(amount);
    }

    [Fact]
    public async Task Form_SentTwice_MakesOneProposal()
    {
        await Ledger.StartAsync(fixture.Site);
        using var treasurer = await SignedInAsync(TestPeople.Treasurer);
        var page = await treasurer.PageAsync("/admin/budgets/propositions/nouvelle");
        var fields = Fields(("Section", "Investment"), ("Kind", "Commitment"), ("Amount", "5"), ("Reason", "Une seule fois"));

        using var first = await treasurer.SubmitAsync(page, "/admin/budgets/propositions/nouvelle", fields);
        using var second = await treasurer.SubmitAsync(page, "/admin/budgets/propositions/nouvelle", fields);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        (await treasurer.PageAsync("/admin/budgets/propositions")).QuerySelectorAll("a.table__main").Count(a => a.TextContent == "Une seule fois").ShouldBe(1);
    }

    [Theory]
    [InlineData("/budgets/nulle-part/2026")]
    [InlineData("/budgets/est/1999")]
    [InlineData("/budgets/est/1999.csv")]
    [InlineData("/budgets/ecritures/2026-999999")]
    [InlineData("/budgets?annee=1999")]
    public async Task WhatDoesNotExist_Answers404(string path)
    {
        await Ledger.StartAsync(fixture.Site);
        using var anyone = fixture.Site.Client();

        (await anyone.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("?annee=abc")]
    [InlineData("?section=x&chiffre=y&apres=z")]
    public async Task QueryThatMakesNoSense_IsIgnored(string query)
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        using var anyone = fixture.Site.Client();

        (await anyone.GetAsync("/budgets" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await anyone.GetAsync($"/budgets/est/{ledger.Year}" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task EveryFigureLeadsToWhatMakesItAsync(TestClient client, IDocument page)
    {
        var links = page.QuerySelectorAll(".balance a").Select(a => (a.GetAttribute("href")!, Text(a.QuerySelector("data")))).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(6);
        foreach (var (href, amount) in links)
        {
            var list = await client.PageAsync(href.Split('#')[0]["/sud".Length..]);
            Text(list.QuerySelector("#ecritures")).ShouldEndWith(amount, customMessage: href);
            var cents = list.QuerySelectorAll("td data").Sum(d => decimal.Parse(d.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture));
            decimal.Parse(list.QuerySelector("#ecritures data")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(cents, href);
        }
    }

    private async Task<TestClient> SignedInAsync(string email, string prefix = "")
    {
        var client = fixture.Site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        var page = response.StatusCode == HttpStatusCode.OK ? Text((await TestClient.ParseAsync(response)).QuerySelector(".error-summary")) : "";
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
    }

    private static async Task<string> LinkAsync(TestClient client, string path, string selector)
    {
        var href = (await client.PageAsync(path)).QuerySelector("main " + selector)!.GetAttribute("href")!;
        return href.StartsWith("/sud/", StringComparison.Ordinal) ? href["/sud".Length..] : href;
    }

    private static async Task<string> SlugAsync(Ledger ledger, Guid council) =>
        (await ledger.DoAsync<CQ.Territory.Services.ITerritoryDirectory, CQ.Territory.Services.CouncilInfo?>(t => t.CouncilAsync(council)))!.Slug;

    private static string Token(IDocument page) => page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static Dictionary<string, string> Act(params (string Name, string Value)[] fields)
    {
        var all = Fields(("ActReference", "2026-12"), ("ActDate", "05/01/2026"), ("ActSignatory", "La mairie"));
        foreach (var (name, value) in fields)
            all[name] = value;
        return all;
    }

    private static string Text(INode? node) =>
        System.Text.RegularExpressions.Regex.Replace(node?.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ') ?? "", @"\s+", " ").Trim();
}
