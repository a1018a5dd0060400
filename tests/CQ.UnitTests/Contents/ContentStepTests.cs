using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Contents.RecipeSteps;
using CQ.Contents.Services;
using CQ.Publishing.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.UnitTests.Contents;

public sealed class ContentStepTests
{
    [Fact]
    public async Task ManyFaults_AreAllNamed()
    {
        var errors = await ErrorsAsync("""
            {"name":"content","data":[
              {"ContentType":"News","DisplayText":"Une","Owner":"a@b.example"},
              {"ContentType":"News","DisplayText":"UNE","Owner":"a@b.example"},
              {"ContentType":"Poem","DisplayText":"Deux","Owner":"a@b.example"},
              {"ContentType":"News","DisplayText":"","Owner":"a@b.example","Slug":"trois"},
              {"ContentType":"News","DisplayText":"Quatre","Owner":"personne"},
              {"ContentType":"News","DisplayText":"Cinq","Owner":"a@b.example","Slug":"Cinq et demi"},
              {"ContentType":"News","DisplayText":"Six","Owner":"a@b.example","Audience":"Council"},
              {"ContentType":"News","DisplayText":"Sept","Owner":"a@b.example","Titre":"?"},
              {"ContentType":"News","DisplayText":"Huit","Owner":"a@b.example","Language":"klingon"},
              {"ContentType":"News","DisplayText":"Neuf","Owner":"a@b.example","PublishedUtc":"2026-02-01T00:00:00Z","ExpiresUtc":"2026-01-01T00:00:00Z"},
              {"ContentType":"News","DisplayText":"Dix","Owner":"a@b.example","OldAddresses":["/"]},
              {"ContentType":"News","DisplayText":"Onze","Owner":"a@b.example","Council":"est","Group":"velo"}]}
            """);

        foreach (var (number, part) in new[] { (1, ""), (2, ".ContentType"), (3, ".Title"), (4, ".Owner"), (5, ".Slug"), (6, ".Audience"), (7, ""), (8, ".Language"), (9, ".ExpiresAt"), (10, ".OldAddresses"), (11, ".Group") })
            errors.ShouldContain(e => e.StartsWith($"steps[0].data[{number}]{part}", StringComparison.Ordinal), $"item {number}: {string.Join('\n', errors)}");
    }

    [Fact]
    public async Task SoundStep_HasNoFault() => (await ErrorsAsync("""
        {"name":"content","data":[{"ContentType":"News","DisplayText":"Une","Owner":"a@b.example","Council":"est","Audience":"Council",
          "PublishedUtc":"2026-01-01T00:00:00Z","Topics":["cadre-de-vie"],"Fields":{"ParentId":"content:Page/ailleurs"},"OldAddresses":["/?p=12"]}]}
        """)).ShouldBeEmpty();

    [Fact]
    public async Task References_BecomeIds()
    {
        var id = Guid.NewGuid();
        var fields = (JsonObject)JsonNode.Parse("""{"ParentId":"content:Page/participer","Menu":"Main","Position":3}""")!;

        var made = JsonNode.Parse(await ContentReferences.ResolveAsync(fields, (type, slug) => Task.FromResult((type, slug) == ("Page", "participer") ? id : Guid.Empty)))!;

        made["ParentId"]!.GetValue<Guid>().ShouldBe(id);
        made["Menu"]!.GetValue<string>().ShouldBe("Main");
        ContentReferences.Without(fields).ShouldBe("""{"Menu":"Main","Position":3}""");
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(string json)
    {
        await using var services = new ServiceCollection().AddSingleton<IContentType, NewsType>().BuildServiceProvider();
        var (step, errors) = (new ContentStep(services, null!, null!, TimeProvider.System), new RecipeErrors());
        await step.ValidateAsync(new RecipeStep("content", (JsonObject)JsonNode.Parse(json)!, "steps[0]"), errors, TestContext.Current.CancellationToken);
        return errors.Messages;
    }
}
