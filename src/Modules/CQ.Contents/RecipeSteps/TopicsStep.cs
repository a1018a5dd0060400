using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.RecipeSteps;

/// <summary><c>Topics</c>: the sector's topics by their slug, in the order of the recipe. Run again, it renames and orders them and leaves the others alone.</summary>
internal sealed class TopicsStep(CqDbContext db) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Topics"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var topics = RecipeJson.ReadList<TopicBody>(step, "Topics", errors);
        foreach (var (topic, path) in topics)
        {
            if (topic.Name.Length is 0 or > Topic.NameLength)
                errors.Add($"{path}.Name", $"1 to {Topic.NameLength} characters are expected");
            if (!Slugs.IsValid(topic.WantedSlug))
                errors.Add($"{path}.Slug", $"'{topic.WantedSlug}' is not a slug");
        }

        foreach (var twin in topics.GroupBy(t => t.Value.WantedSlug).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path, $"'{twin.Key}' stands twice");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var known = await db.Set<Topic>().ToDictionaryAsync(t => t.Slug, ct);
        foreach (var ((body, _), position) in RecipeJson.ReadList<TopicBody>(step, "Topics", new RecipeErrors()).Select((b, i) => (b, i + 1)))
        {
            if (known.GetValueOrDefault(body.WantedSlug) is { } topic)
                (topic.Name, topic.Position) = (body.Name, position);
            else
                db.Add(new Topic { Slug = body.WantedSlug, Name = body.Name, Position = position });
        }

        await db.SaveChangesAsync(ct);
    }
}
