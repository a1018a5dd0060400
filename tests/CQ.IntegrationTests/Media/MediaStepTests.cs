using CQ.Data;
using CQ.Hosting.Commands;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.UnitTests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Media;

/// <summary>The recipe step, on a site with a recipe folder of its own.</summary>
public sealed class MediaStepTests(TemplateDatabase template) : IAsyncLifetime
{
    private static readonly Guid Id = new("0190f3c4-0000-7000-8000-000000000001");

    private readonly string _recipes = Path.Combine(Path.GetTempPath(), "cq-recipes-" + Guid.NewGuid().ToString("N"));
    private ClonedDatabase _database = null!;
    private TestSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_recipes, "files"));
        await File.WriteAllBytesAsync(Path.Combine(_recipes, "files", "fete.png"), MediaSamples.Png(30, 20), TestContext.Current.CancellationToken);
        _database = await ClonedDatabase.OfAsync(template);
        _site = await TestSite.StartAsync(_database.Name, new Dictionary<string, string?> { ["CQ_RECIPES"] = _recipes });
    }

    [Theory]
    [InlineData("nord")]
    [InlineData("sud")]
    public async Task RunTwice_AddsOnce_AndBringsBackTheWords(string tenant)
    {
        string Step(string alt) => $$"""
            { "name": "media", "Files": [
              { "TargetPath": "Affiches/2026/Fête.png", "Base64": "[file:base64('files/fete.png')]", "Id": "{{Id}}", "AltText": "{{alt}}" },
              { "TargetPath": "note.txt", "Base64": "{{Convert.ToBase64String("Bonjour"u8)}}", "Council": "est", "MembersOnly": true } ] }
            """;

        await RunAsync(tenant, Step("Une fête"));
        var first = await FilesAsync(tenant);
        await RunAsync(tenant, Step("Une fête, corrigée"));
        var second = await FilesAsync(tenant);

        first.Count.ShouldBe(2);
        (first[Id].Name, first[Id].AltText, first[Id].UploadedBy).ShouldBe(("Fête.png", "Une fête", null));
        second.Count.ShouldBe(2);
        (second[Id].AltText, second[Id].StorageKey).ShouldBe(("Une fête, corrigée", first[Id].StorageKey));
        second.Values.Single(f => f.Id != Id).AudienceId.ShouldBe(await _site.CouncilAsync("est", tenant));
    }

    [Fact]
    public async Task EveryFault_IsNamed_BeforeAnythingIsWritten()
    {
        var failure = await Should.ThrowAsync<Exception>(() => RunAsync("nord", """
            { "name": "media", "Files": [
              { "TargetPath": "../secret.png", "Base64": "AAAA" }, { "TargetPath": "a.png", "Base64": "pas du base64" }, { "TargetPath": "b.png", "Base64": "TVqQAAMA" },
              { "TargetPath": "c.png", "SourceUrl": "https://ailleurs.example/c.png" }, { "TargetPath": "d.png", "Base64": "[file:base64('../d.png')]" } ] }
            """));

        var message = failure.ToString();
        message.ShouldContain("'../secret.png' is not a path");
        message.ShouldContain("Files[1].Base64: this is not base64");
        message.ShouldContain("est un programme");
        message.ShouldContain("SourceUrl");
        (await FilesAsync("nord")).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_recipes, recursive: true);
    }

    private async Task RunAsync(string tenant, string step)
    {
        await File.WriteAllTextAsync(Path.Combine(_recipes, "files.recipe.json"), $$"""{ "name": "files", "steps": [ {{step}} ] }""");
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipesCommand>().RunAsync(["run", "files", "--tenant", tenant], CancellationToken.None);
    }

    private async Task<Dictionary<Guid, MediaFile>> FilesAsync(string tenant)
    {
        await using var scope = _site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<MediaFile>().IgnoreQueryFilters([Data.Model.Filters.Audience]).AsNoTracking()
            .ToDictionaryAsync(f => f.Id, TestContext.Current.CancellationToken);
    }
}
