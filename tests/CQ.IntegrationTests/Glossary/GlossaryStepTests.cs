using CQ.Data;
using CQ.Glossary.Models;
using CQ.Hosting.Commands;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Glossary;

/// <summary>The recipe step, and the page of a sector that has no words yet, on a site with a recipe folder of its own.</summary>
public sealed class GlossaryStepTests(TemplateDatabase template) : IAsyncLifetime
{
    private readonly string _recipes = Path.Combine(Path.GetTempPath(), "cq-recipes-" + Guid.NewGuid().ToString("N"));
    private ClonedDatabase _database = null!;
    private TestSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_recipes);
        _database = await ClonedDatabase.OfAsync(template);
        _site = await TestSite.StartAsync(_database.Name, new Dictionary<string, string?> { ["CQ_RECIPES"] = _recipes });
    }

    [Theory]
    [InlineData("nord")]
    [InlineData("sud")]
    public async Task RunTwice_ChangesNothingTheSecondTime_AndBringsBackWhatTheRecipeSays(string tenant)
    {
        const string Step = """{ "name": "Glossary", "Terms": [ { "Title": "Quorum", "Summary": "Dit par la recette." }, { "Title": "Saisine", "Summary": "Une question posée officiellement." } ] }""";

        await RunAsync(tenant, Step);
        var first = await TermsAsync(tenant);
        await RunAsync(tenant, Step);
        var second = await TermsAsync(tenant);

        first.Count.ShouldBe(4);
        first["quorum"].Summary.ShouldBe("Dit par la recette.");
        second.Values.Select(t => (t.Id, t.Version)).ShouldBe(first.Values.Select(t => (t.Id, t.Version)), ignoreOrder: true);
    }

    [Fact]
    public async Task WordThatStandsUnderAnotherAddress_StopsTheStepWithItsReason()
    {
        var failure = await Should.ThrowAsync<Exception>(() => RunAsync("nord", """
            { "name": "Glossary", "Terms": [ { "Title": "Seuil", "Summary": "Ne doit pas rester." }, { "Title": "QUORUM", "Summary": "x", "Slug": "le-quorum" } ] }
            """));

        failure.ToString().ShouldContain("déjà dans le glossaire");
        (await TermsAsync("nord")).ShouldNotContainKey("seuil");
    }

    [Fact]
    public async Task NoTerms_ThePageSaysSo()
    {
        await using (var scope = _site.Enter("sud"))
        {
            var db = scope.Services.GetRequiredService<CqDbContext>();
            db.RemoveRange(await db.Set<GlossaryTerm>().ToListAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var client = _site.Client("sud");
        (await client.PageAsync("/glossaire")).QuerySelector("main .empty").ShouldNotBeNull();
        await client.SignInAsync(TestPeople.Coordination);
        (await client.PageAsync("/admin/glossaire")).QuerySelector("main .empty").ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_recipes, recursive: true);
    }

    private async Task RunAsync(string tenant, string step)
    {
        await File.WriteAllTextAsync(Path.Combine(_recipes, "words.recipe.json"), $$"""{ "name": "words", "steps": [ {{step}} ] }""");
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipesCommand>().RunAsync(["run", "words", "--tenant", tenant], CancellationToken.None);
    }

    private async Task<Dictionary<string, GlossaryTerm>> TermsAsync(string tenant)
    {
        await using var scope = _site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<GlossaryTerm>().AsNoTracking().ToDictionaryAsync(t => t.Slug);
    }
}
