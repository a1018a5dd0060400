using CQ.Data;
using CQ.Data.Settings;
using CQ.Hosting.Commands;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Host;

public sealed class RecipeTests(TemplateDatabase template) : IAsyncLifetime
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

    [Fact]
    public async Task ThirtyErrors_AreAllNamed_AndNothingIsDone()
    {
        var users = string.Join(",", Enumerable.Range(0, 12).Select(i => $$"""{ "Email": "pas une adresse {{i}}", "Surprise": {{i}} }"""));
        var roles = string.Join(",", Enumerable.Range(0, 12).Select(i => $$"""{ "Name": "R{{i}}", "Permissions": ["NoSuchPermission{{i}}"] }"""));
        await WriteAsync(
            "bad",
            $$"""
            { "name": "bad", "surprise": 1, "steps": [
              { "name": "settings", "SiteProfile": { "Tagline": "ne doit pas rester" } },
              { "name": "feature", "enable": ["No.Such.Feature", "Nor.This"] },
              { "name": "nobody-knows-me" },
              { "name": "themes", "site": "No.Theme" },
              { "name": "settings", "NoSuchSection": {} },
              { "name": "Roles", "Roles": [ {{roles}} ] },
              { "name": "Users", "Users": [ {{users}} ] },
              { "name": "settings", "SiteName": "[js: eval('x')]" }
            ] }
            """);

        var failure = await Should.ThrowAsync<CommandFailedException>(() => RunAsync("run", "bad", "--tenant", "nord"));

        var lines = failure.Message.Split('\n');
        lines.Length.ShouldBeGreaterThanOrEqualTo(30, failure.Message);
        failure.Message.ShouldContain("surprise: unknown key");
        failure.Message.ShouldContain("steps[2]: no module knows a step 'nobody-knows-me'");
        failure.Message.ShouldContain("there is no feature 'Nor.This'");
        failure.Message.ShouldContain("NoSuchPermission11");
        failure.Message.ShouldContain("steps[6].Users[11]");
        failure.Message.ShouldContain("'eval()' is not understood");
        (await TaglineAsync()).ShouldNotContain("ne doit pas rester");
    }

    [Fact]
    public async Task PlainPassword_IsRefused_EvenInADemo()
    {
        await WriteAsync(
            "plain",
            """{ "name": "plain", "tags": ["demo"], "steps": [ { "name": "Users", "Users": [ { "Email": "a@test.example", "Password": "en clair" } ] } ] }""");

        var failure = await Should.ThrowAsync<CommandFailedException>(() => RunAsync("validate", "plain"));

        failure.Message.ShouldContain("a password may only come from configuration()");
    }

    [Fact]
    public async Task FileOutsideTheFolder_IsRefused()
    {
        await WriteAsync("escape", """{ "name": "escape", "steps": [ { "name": "settings", "SiteName": "[file:text('../../../../../../etc/passwd')]" } ] }""");

        var failure = await Should.ThrowAsync<CommandFailedException>(() => RunAsync("validate", "escape"));

        failure.Message.ShouldContain("there is no file");
    }

    [Fact]
    public async Task RecipeRunTwice_ChangesNothingTheSecondTime()
    {
        await WriteAsync("twice", """{ "name": "twice", "steps": [ { "name": "settings", "SiteProfile": { "Tagline": "deux fois" } }, { "name": "Roles", "Roles": [ { "Name": "Archives", "Description": "Lit tout ce qui est public" } ] } ] }""");

        await RunAsync("run", "twice", "--tenant", "sud");
        await RunAsync("run", "twice", "--tenant", "sud");

        (await TaglineAsync("sud")).ShouldContain("deux fois");
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_recipes, recursive: true);
    }

    private Task WriteAsync(string name, string json) => File.WriteAllTextAsync(Path.Combine(_recipes, name + ".recipe.json"), json);

    private async Task RunAsync(params string[] args)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipesCommand>().RunAsync(args, CancellationToken.None);
    }

    private async Task<string> TaglineAsync(string tenant = "nord")
    {
        await using var scope = _site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        return await db.Set<SiteSetting>().Where(s => s.Name == "SiteProfile").Select(s => s.Value).SingleAsync();
    }
}
