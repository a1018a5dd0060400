using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>The step <c>content</c>: run twice it changes nothing, and what people wrote since stays theirs.</summary>
public sealed class ContentStepTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Items = """
        {"name":"content","data":[
          {"ContentType":"News","DisplayText":"Une nouvelle","Owner":"equipe@test.example","Body":"Texte.","Council":"est","Topics":["est"],"OldSlugs":["vieille-nouvelle"],"OldAddresses":["/?p=7"]},
          {"ContentType":"News","DisplayText":"Entre nous","Owner":"equipe@test.example","Body":"Texte.","Council":"est","Audience":"Council"},
          {"ContentType":"News","DisplayText":"Pour le groupe","Owner":"equipe@test.example","Body":"Texte.","Group":"groupe-velo","Audience":"Group"},
          {"ContentType":"News","DisplayText":"Plus tard","Owner":"equipe@test.example","Body":"Texte.","PublishedUtc":"2099-01-01T00:00:00Z"},
          {"ContentType":"Page","DisplayText":"En haut","Owner":"coordination@test.example","Body":"Texte."},
          {"ContentType":"Page","DisplayText":"En dessous","Owner":"coordination@test.example","Body":"Texte.","Fields":{"ParentId":"content:Page/en-haut"}},
          {"ContentType":"Document","DisplayText":"Un plan","Owner":"equipe@test.example","Body":"Texte.","Fields":{"Kind":"Plan","DatedOn":"2026-02-03T10:00:00Z"}},
          {"ContentType":"News","DisplayText":"À finir","Owner":"equipe@test.example","Council":"est","Published":false}]}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunTwice_ItChangesNothing()
    {
        await RunAsync(Items);
        var once = await SnapshotAsync();
        await RunAsync(Items);

        (await SnapshotAsync()).ShouldBe(once);
        once.Count.ShouldBeGreaterThanOrEqualTo(8);
        using var client = fixture.Site.Client();
        using var old = await client.GetAsync("/actualites/vieille-nouvelle");
        old.Headers.Location!.OriginalString.ShouldBe("/actualites/une-nouvelle");
        (await client.PageAsync("/pages/en-dessous")).QuerySelectorAll(".breadcrumbs a")[^1].TextContent.Trim().ShouldBe("En haut");
    }

    [Fact]
    public async Task WhatIsReferredToAndMissing_StopsTheRunWithItsPath() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => RunAsync("""{"name":"content","data":[{"ContentType":"News","DisplayText":"Ailleurs","Owner":"equipe@test.example","Council":"nulle-part"}]}""")))
            .Message.ShouldContain("steps[0].data[0]");

    private async Task RunAsync(string json)
    {
        await using var scope = fixture.Site.Enter("nord");
        var handler = scope.Services.GetServices<IRecipeStepHandler>().Single(h => h.Names.Contains("content"));
        var (step, errors) = (new RecipeStep("content", (JsonObject)JsonNode.Parse(json)!, "steps[0]"), new RecipeErrors());
        await handler.ValidateAsync(step, errors, Ct);
        errors.Messages.ShouldBeEmpty();
        await handler.ExecuteAsync(step, new RecipeRun(Guid.NewGuid(), "essai", IsDemo: false, TimeProvider.System.GetUtcNow()), Ct);
    }

    private Task<List<string>> SnapshotAsync() => new ContentSite(fixture.Site).AsAsync(null, async s => (
        await s.GetRequiredService<CqDbContext>().Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).OrderBy(i => i.Id)
            .Select(i => $"{i.Type} {i.Slug} {i.Title} {i.LatestNumber} {i.PublishedAt} {i.AudienceId}").ToListAsync(Ct)));
}
