using CQ.Abstractions.Data;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Contents.RecipeSteps;

/// <summary>
/// <c>content</c>, as in Orchard Core: items of any type, put in place and published as their authors would have. An item that is there is left alone: what people
/// wrote since is theirs. Each item is a transaction; in a demo what lies in the past is done on its day.
/// </summary>
internal sealed class ContentStep(IServiceProvider services, IReplay replay, IBurst burst, TimeProvider time) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["content"];

    public bool RunsOutsideBurst => true;

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        // All types that are installed, not those enabled: the recipe that is being read may be the one that enables them.
        var types = services.GetServices<IContentType>().ToDictionary(t => t.Name);
        var items = RecipeJson.ReadList<ContentBody>(step, "data", errors);
        foreach (var (body, path) in items)
        {
            if (!types.TryGetValue(body.ContentType, out var type))
                errors.Add($"{path}.ContentType", $"there is no type '{body.ContentType}'; there are {string.Join(", ", types.Keys.Order())}");
            else if (type.DraftFault(ContentReferences.Without(body.Fields)) is { } wrong)
                errors.Add($"{path}.Fields", wrong);
            Check(body, path, errors);
        }

        foreach (var twin in items.GroupBy(i => (i.Value.ContentType, i.Value.WantedSlug, i.Value.Council, i.Value.Group, i.Value.Audience)).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path, $"{twin.Key.ContentType} '{twin.Key.WantedSlug}' stands twice");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<ContentBody>(step, "data", new RecipeErrors()))
        {
            if (run.IsDemo && body.PublishedUtc is { } then && then <= time.GetUtcNow())
                await replay.AsAsync(then, null, (of, token) => of.GetRequiredService<PutContent>().PutAsync(body, path, token), ct);
            else
                await burst.RunAsync(token => services.GetRequiredService<PutContent>().PutAsync(body, path, token), ct);
        }
    }

    private static void Check(ContentBody body, string path, RecipeErrors errors)
    {
        var place = new Placement(null, null, Guid.Empty, body.PublishedUtc, body.ExpiresUtc, Tags: body.Tags, Slug: body.Slug);
        if (new ContentWords(body.DisplayText, body.Summary, body.Body, body.Language, null, ContentReferences.Without(body.Fields), place).Clean().Fault() is { } wrong)
            errors.Add(path, wrong);
        if (!body.Owner.Contains('@', StringComparison.Ordinal))
            errors.Add($"{path}.Owner", $"'{body.Owner}' is not an address");
        if (!ContentWords.Languages.Contains(body.Language))
            errors.Add($"{path}.Language", $"one of {string.Join(", ", ContentWords.Languages)} is expected");
        if (body is { Council: not null, Group: not null })
            errors.Add($"{path}.Group", "a group says by itself which council it belongs to");
        if (body is { Audience: ContentBody.OfCouncil, Council: null } or { Audience: ContentBody.OfGroup, Group: null })
            errors.Add($"{path}.Audience", $"whose {body.Audience} is not said");
        foreach (var (slug, key) in Slugs(body).Where(s => !Abstractions.Values.Slugs.IsValid(s.Slug)))
            errors.Add($"{path}.{key}", $"'{slug}' is not a slug");
        foreach (var address in (body.OldAddresses ?? []).Where(a => OldAddress.Fold(a).Length == 0))
            errors.Add($"{path}.OldAddresses", $"'{address}' is not a path");
    }

    private static IEnumerable<(string Slug, string Key)> Slugs(ContentBody body) =>
    [
        .. new[] { (body.Slug, nameof(body.Slug)), (body.Council, nameof(body.Council)), (body.Group, nameof(body.Group)) }.Where(s => s.Item1 is not null).Select(s => (s.Item1!, s.Item2)),
        .. (body.Topics ?? []).Select(t => (t, nameof(body.Topics))),
        .. (body.OldSlugs ?? []).Select(s => (s, nameof(body.OldSlugs))),
        .. body.Audience is ContentBody.Public or ContentBody.OfCouncil or ContentBody.OfGroup ? [] : new[] { (body.Audience, nameof(body.Audience)) },
    ];
}
