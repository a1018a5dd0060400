using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Glossary.Models;
using CQ.Glossary.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.RecipeSteps;

/// <summary><c>Glossary</c>: terms by their slug. Run again, it brings each back to what the recipe says and leaves the others alone.</summary>
internal sealed class GlossaryStep(CqDbContext db, AddTerm add, EditTerm edit) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Glossary"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var terms = RecipeJson.ReadList<TermBody>(step, "Terms", errors);
        foreach (var (term, path) in terms)
        {
            if (TermWords.Of(term.Title, term.Summary, term.Text) is { Succeeded: false } words)
                errors.Add(path, words.Refusal);
            if (term.Slug is not null && !Slugs.IsValid(term.Slug))
                errors.Add($"{path}.Slug", $"'{term.Slug}' is not a slug");
        }

        foreach (var twin in terms.GroupBy(t => SlugOf(t.Value)).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path, $"'{twin.Key}' stands twice");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<TermBody>(step, "Terms", new RecipeErrors()))
        {
            var words = TermWords.Of(body.Title, body.Summary, body.Text).OrThrow(path);
            var slug = SlugOf(body);
            var known = await db.Set<GlossaryTerm>().FirstOrDefaultAsync(t => t.Slug == slug, ct);
            var outcome = known is null ? await add.AddAsync(words, slug, ct) : await edit.EditAsync(slug, words, known.Version, ct);
            outcome.OrThrow(path);
        }
    }

    private static string SlugOf(TermBody body) => body.Slug ?? Slugs.Of(body.Title);
}
