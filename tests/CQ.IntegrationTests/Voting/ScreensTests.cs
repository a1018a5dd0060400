using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>The pages, as people use them: booth, receipt, closing, result; and what each may not see.</summary>
public sealed class ScreensTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Booth_ChooseReadAgainConfirm_LeadsToAReceiptThatHidesTheChoice()
    {
        var vote = await OpenAsync();
        using var client = fixture.Site.Client();
        await client.SignInAsync("comite1@test.example");
        var path = $"/votes/{vote.Id}/bulletin";

        using var nothing = await client.SubmitAsync(path, new Dictionary<string, string>());
        var refused = await TestClient.ParseAsync(nothing);
        refused.QuerySelector(".error-summary a[href='#Choice']").ShouldNotBeNull().TextContent.ShouldBe("Choisissez pour, contre ou abstention.");
        using var chosen = await client.SubmitAsync(path, new Dictionary<string, string> { ["Choice"] = "Against" });
        var review = await TestClient.ParseAsync(chosen);
        review.QuerySelector("main")!.TextContent.ShouldContain("Contre");
        (await CountAsync(vote)).ShouldBe(0);
        using var changed = await client.SubmitAsync(review, path, new Dictionary<string, string> { ["Step"] = "modifier" });
        (await TestClient.ParseAsync(changed)).QuerySelector("input[value='Against']")!.HasAttribute("checked").ShouldBeTrue();
        using var cast = await client.SubmitAsync(review, path, new Dictionary<string, string> { ["Step"] = "confirmer" });
        using var twice = await client.SubmitAsync(review, path, new Dictionary<string, string> { ["Step"] = "confirmer" });

        cast.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        cast.Headers.Location!.OriginalString.ShouldBe($"/votes/{vote.Id}/recu");
        twice.Headers.Location!.OriginalString.ShouldBe(cast.Headers.Location.OriginalString);
        (await CountAsync(vote)).ShouldBe(1);
        var receipt = (await client.PageAsync($"/votes/{vote.Id}/recu")).QuerySelector("main")!.TextContent;
        receipt.ShouldContain("Votre vote est enregistré");
        receipt.ShouldNotContain("Contre");
    }

    [Fact]
    public async Task Booth_SecondFormOfTheSameElector_IsToldThatTheVoteIsRecorded()
    {
        var vote = await OpenAsync();
        using var client = fixture.Site.Client();
        await client.SignInAsync("comite1@test.example");
        var path = $"/votes/{vote.Id}/bulletin";
        var page = await client.PageAsync(path);
        var other = await client.PageAsync(path);
        var values = new Dictionary<string, string> { ["Choice"] = "For", ["Step"] = "confirmer" };
        (await client.SubmitAsync(page, path, values)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var second = await client.SubmitAsync(other, path, values);

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(second)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Votre vote est déjà enregistré.");
        (await CountAsync(vote)).ShouldBe(1);
    }

    [Fact]
    public async Task Booth_TermEndsBetweenPageAndClick_SaysSo()
    {
        var vote = await OpenAsync();
        using var client = fixture.Site.Client();
        await client.SignInAsync("comite2@test.example");
        var path = $"/votes/{vote.Id}/bulletin";
        var page = await client.PageAsync(path);
        await EndTermAsync("comite2@test.example");

        using var response = await client.SubmitAsync(page, path, new Dictionary<string, string> { ["Choice"] = "For", ["Step"] = "confirmer" });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestClient.ParseAsync(response)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Votre mandat a pris fin");
        (await CountAsync(vote)).ShouldBe(0);
    }

    [Fact]
    public async Task Booth_OfSomeoneElse_IsShut()
    {
        var vote = await OpenAsync();
        using var resident = fixture.Site.Client();
        await resident.SignInAsync(TestPeople.Resident);
        using var neighbour = fixture.Site.Client("sud");
        await neighbour.SignInAsync("comite1@test.example");
        using var anonymous = fixture.Site.Client();

        (await resident.GetAsync($"/votes/{vote.Id}/bulletin")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await neighbour.GetAsync($"/votes/{vote.Id}/bulletin")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.GetAsync($"/votes/{vote.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anonymous.GetAsync($"/votes/{vote.Id}/bulletin")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Closing_WithoutQuorum_SaysWhatIsMissing_ThenCountsAreEveryonesAndNamesTheCouncils()
    {
        var vote = await OpenAsync();
        await CastAsync(vote, "comite1@test.example", Choice.For);
        using var coordination = fixture.Site.Client();
        await coordination.SignInAsync(TestPeople.Coordination);
        using var anonymous = fixture.Site.Client();
        using var member = fixture.Site.Client();
        await member.SignInAsync(TestPeople.Member);
        var path = $"/votes/{vote.Id}/cloture";

        using var early = await coordination.SubmitAsync(path, new Dictionary<string, string>());
        var running = await anonymous.PageAsync($"/votes/{vote.Id}");
        var runningForMember = await member.PageAsync($"/votes/{vote.Id}");
        await CastAsync(vote, "comite3@test.example", Choice.For);
        using var closed = await coordination.SubmitAsync(path, new Dictionary<string, string>());
        var forAll = await anonymous.PageAsync($"/votes/{vote.Id}");
        var forMember = await member.PageAsync($"/votes/{vote.Id}");

        (await TestClient.ParseAsync(early)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Il manque 1 voix pour atteindre le quorum de 2.");
        running.QuerySelector("#resultat")!.TextContent.ShouldBe("Où en est le vote");
        running.QuerySelectorAll("form[method=post]").Where(f => f.Closest("main") is not null).ShouldBeEmpty();
        runningForMember.QuerySelectorAll("td[data-label='Vote']").ShouldBeEmpty();
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        forAll.QuerySelector(".result__counts")!.TextContent.ShouldContain("Pour");
        forAll.QuerySelectorAll("td[data-label='Vote']").ShouldBeEmpty();
        forMember.QuerySelectorAll("td[data-label='Vote']").Count(c => c.TextContent.Trim() == "Pour").ShouldBe(2);
        using var trace = await anonymous.GetAsync($"/votes/{vote.Id}/calcul.json");
        var text = await trace.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Fingerprint.Of(text).ShouldBe(forAll.QuerySelectorAll("details code")[0].TextContent);
        CountTrace.FromJson(text).Recount().Outcome.ShouldBe(VoteOutcome.Adopted);
    }

    [Fact]
    public async Task Recusal_WithReason_LeavesTheCount()
    {
        var vote = await OpenAsync();
        using var client = fixture.Site.Client();
        await client.SignInAsync("comite4@test.example");
        var path = $"/votes/{vote.Id}/deport";

        using var empty = await client.SubmitAsync(path, new Dictionary<string, string>());
        using var said = await client.SubmitAsync(path, new Dictionary<string, string> { ["Form.Reason"] = "Je dirige l'association qui en profite." });

        (await TestClient.ParseAsync(empty)).QuerySelector("#Form_Reason-error").ShouldNotBeNull();
        said.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync($"/votes/{vote.Id}")).QuerySelector("main")!.TextContent.ShouldContain("En déport");
    }

    [Fact]
    public async Task Vote_OfAPrivateGroup_IsHiddenFromOthers()
    {
        var vote = await OpenAsync(audience: Guid.NewGuid());
        using var anonymous = fixture.Site.Client();

        (await anonymous.GetAsync($"/votes/{vote.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anonymous.PageAsync("/votes")).QuerySelector("main")!.InnerHtml.ShouldNotContain(vote.Id.ToString());
    }

    [Fact]
    public async Task Pages_InEnglish_SpeakEnglish()
    {
        var vote = await OpenAsync();
        using var client = fixture.Site.Client();
        await client.PostAsync("/langue", ("langue", "en"));

        var page = await client.PageAsync($"/votes/{vote.Id}");

        page.QuerySelector("#resultat")!.TextContent.ShouldBe("How the vote stands");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Siège");
    }

    [Fact]
    public async Task Feature_WithARunningVote_IsNotSwitchedOff()
    {
        await OpenAsync();
        await using var scope = fixture.Site.Enter("nord");

        var reasons = await scope.Services.GetRequiredService<IFeatureManager>().DisableAsync(["CQ.Voting"], TestContext.Current.CancellationToken);

        reasons.ShouldNotBeEmpty();
        scope.Services.GetRequiredService<IFeatureManager>().IsEnabled("CQ.Voting").ShouldBeTrue();
    }

    private async Task<Vote> OpenAsync(Guid? audience = null)
    {
        await using (var first = fixture.Site.Enter("nord"))
            await first.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Voting"]);
        await using (var other = fixture.Site.Enter("sud"))
            await other.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Voting"]);
        await using var scope = fixture.Site.Enter("nord");
        var group = await scope.Services.GetRequiredService<CqDbContext>().Set<Group>().SingleAsync(g => g.Slug == "comite-budgetaire");
        var opened = await scope.Services.GetRequiredService<OpenVote>().OpenAsync(
            new NewVote(new SubjectRef("Essai", Guid.NewGuid()), "Des bancs à dossier", group.Id) { AudienceId = audience ?? Audience.Public.Id });
        return opened.Value;
    }

    private async Task CastAsync(Vote vote, string email, Choice choice)
    {
        await using var scope = fixture.Site.Enter("nord");
        var user = await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email);
        (await scope.Services.GetRequiredService<CastVote>().CastAsync(vote.Id, user!.Value, choice)).Refusal.ShouldBeNull();
    }

    private async Task<int> CountAsync(Vote vote)
    {
        await using var scope = fixture.Site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<Ballot>().CountAsync(b => b.VoteId == vote.Id);
    }

    private async Task EndTermAsync(string email)
    {
        await using var scope = fixture.Site.Enter("nord");
        var user = await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var term = await db.Set<TermOfOffice>().Where(t => t.UserId == user).SingleAsync();
        var yesterday = scope.Services.GetRequiredService<ITenantTimeZone>().Today.AddDays(-1);
        (await scope.Services.GetRequiredService<EndTerm>().EndAsync(term.Id, yesterday, EndReason.Resigned)).Refusal.ShouldBeNull();
    }
}
