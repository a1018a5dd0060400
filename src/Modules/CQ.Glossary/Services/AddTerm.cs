using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services;

/// <summary>Adds a word to the glossary.</summary>
public sealed class AddTerm(CqDbContext db)
{
    internal static readonly Refusal Exists =
        new("Ce terme est déjà dans le glossaire, peut-être avec d’autres accents ou majuscules.", nameof(GlossaryTerm.Title));

    /// <param name="words">What it says.</param>
    /// <param name="slug">Asked for by a recipe; without it the address comes from the title.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<GlossaryTerm>> AddAsync(TermWords words, string? slug = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var terms = db.Set<GlossaryTerm>();
        if (await terms.AnyAsync(t => t.FoldedTitle == words.FoldedTitle, ct))
            return Exists;
        if (await terms.CountAsync(ct) >= GlossaryTerm.Maximum)
            return new Refusal("Le glossaire est plein : il compte au plus {0} termes. Retirez-en un d’abord.", null, GlossaryTerm.Maximum);
        var term = new GlossaryTerm
        {
            Slug = slug ?? await FreeAsync(words.FoldedTitle, ct),
            Title = words.Title,
            FoldedTitle = words.FoldedTitle,
            Summary = words.Summary,
            Text = words.Text,
        };
        db.Add(term);
        return await db.TrySaveAsync(ct) ? term : Exists;
    }

    // A term that was renamed keeps its address, so the title's own may be taken.
    private async Task<string> FreeAsync(string wanted, CancellationToken ct)
    {
        var stem = wanted[..Math.Min(wanted.Length, Slugs.MaximumLength - 3)].TrimEnd('-');
        string[] candidates = [wanted, .. Enumerable.Range(2, 98).Select(n => $"{stem}-{n}")];
        var taken = await db.Set<GlossaryTerm>().Where(t => candidates.Contains(t.Slug)).Select(t => t.Slug).ToListAsync(ct);
        return candidates.Except(taken).First();
    }
}
