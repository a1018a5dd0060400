using System.Net;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using CQ.Mvc.Access;

namespace CQ.IntegrationTests.Budgets;

/// <summary>The pages of a proposal, a commitment and an entry, which the general walk over the endpoints cannot open, keep to their budget of statements.</summary>
public sealed class PageBudgetTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task PagesWithAnId_KeepToTheirBudget()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(826_400);
        var entry = (await ledger.CommitAsync(10_000, null)).Value;
        await ledger.CertifyAsync(5_000, null);
        var commitment = (await ledger.DoAsync<OpenCommitments, IReadOnlyList<OpenCommitment>>(s => s.ListAsync(null, 1)))[0].Id;
        var proposal = (await ledger.DoAsync<ProposeEntry, Outcome<EntryProposal>>(s =>
            s.ProposeAsync(EntryKind.Commitment, ledger.Est, Section.Investment, null, new Money(100), "Affiches", ledger.Treasurer))).Value.Id;
        using var counter = new StatementCounter(fixture.Site);
        var over = new List<string>();

        using var townHall = fixture.Site.Client();
        await townHall.SignInAsync(TestPeople.TownHall);
        foreach (var path in new[]
        {
            $"/budgets/ecritures/{entry.Reference}", $"/admin/budgets/propositions/{proposal}", $"/admin/budgets/propositions/{proposal}/refuser",
            $"/admin/budgets/engagements/{commitment}", $"/admin/budgets/engagements/{commitment}/mandater", $"/admin/budgets/engagements/{commitment}/degager",
        })
        {
            await townHall.GetAsync(path);
            var (response, statements) = await counter.CountAsync(townHall.Http, path);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            if (statements > StatementBudgetAttribute.Default)
                over.Add($"{path}: {statements}");
        }

        over.ShouldBeEmpty();
    }
}
