using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Budgets;

public sealed class FiscalYearStepTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Step_RunTwice_OpensEachCreditOnce()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var year = ledger.Year - 1;
        var step = Step(
            $$"""
            { "name": "FiscalYear", "Year": {{year}}, "ActReference": "2025-1", "ActDate": "{{year}}-01-05", "ActSignatory": "La mairie",
              "ForEachCouncil": { "Investment": "8264.00", "Operating": "3306.00" }, "Credits": [ { "Council": "ouest", "Investment": "9000.00" } ] }
            """);

        (await ValidateAsync(step)).ShouldBeEmpty();
        await RunAsync(step);
        await RunAsync(step);

        var budgets = await ledger.DoAsync<IBudgetOverview, IReadOnlyList<SectionBudget>>(o => o.OfYearAsync(year));
        budgets.Count.ShouldBe(4);
        budgets.Single(b => b.CouncilId == ledger.Est && b.Section == Section.Investment).Figures.Opened.ShouldBe(Money.Euros(8264));
        budgets.Single(b => b.CouncilId == ledger.Ouest && b.Section == Section.Investment).Figures.Opened.ShouldBe(Money.Euros(9000));
        budgets.Single(b => b.CouncilId == ledger.Ouest && b.Section == Section.Operating).Figures.Opened.ShouldBe(Money.Euros(3306));
        var entry = (await ledger.DoAsync<IBudgetOverview, IReadOnlyList<EntryInfo>>(o => o.EntriesAsync(new EntryFilter(year), 1)))[0];
        entry.At.Year.ShouldBe(year);
        entry.PostedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Step_WithFaults_NamesThemAll()
    {
        await Ledger.StartAsync(fixture.Site);

        var errors = await ValidateAsync(Step(
            """
            { "name": "FiscalYear", "Year": "bientôt", "ActReference": " ", "ActDate": "hier", "ActSignatory": "M", "OpenedOn": "demain",
              "ForEachCouncil": { "Investment": "0" }, "Credits": [ { "Council": "", "Operating": "1.234" } ] }
            """));

        errors.Select(e => e.Split(':')[0]).ShouldBe(
            ["steps[0].Year", "steps[0].ActReference", "steps[0].ActDate", "steps[0].OpenedOn", "steps[0].ForEachCouncil.Investment", "steps[0].Credits[0].Council", "steps[0].Credits[0].Operating"]);
    }

    private static RecipeStep Step(string json) => new("FiscalYear", (JsonObject)JsonNode.Parse(json)!, "steps[0]");

    private async Task<IReadOnlyList<string>> ValidateAsync(RecipeStep step)
    {
        await using var scope = fixture.Site.Enter("nord");
        var errors = new RecipeErrors();
        await Handler(scope.Services).ValidateAsync(step, errors, TestContext.Current.CancellationToken);
        return errors.Messages;
    }

    private async Task RunAsync(RecipeStep step)
    {
        await using var scope = fixture.Site.Enter("nord");
        await Handler(scope.Services).ExecuteAsync(step, new RecipeRun(Guid.NewGuid(), "essai", true, TimeProvider.System.GetUtcNow()), TestContext.Current.CancellationToken);
    }

    private static IRecipeStepHandler Handler(IServiceProvider services) => services.GetServices<IRecipeStepHandler>().Single(h => h.Names.Contains("FiscalYear"));
}
