using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services;

/// <summary>Changes what a term is called and says; its address stays.</summary>
public sealed class EditTerm(CqDbContext db)
{
    public static readonly Refusal Overtaken =
        new("Quelqu’un a enregistré ce terme pendant que vous l’écriviez. Comparez les deux textes, puis enregistrez de nouveau.");

    public static readonly Refusal Gone =
        new("Quelqu’un a retiré ce terme pendant que vous l’écriviez. Votre texte est encore ici : copiez-le si vous voulez l’ajouter de nouveau.");

    /// <param name="slug">Which term.</param>
    /// <param name="words">What it shall say.</param>
    /// <param name="seen">The version the editor had on the screen.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<GlossaryTerm>> EditAsync(string slug, TermWords words, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        var term = await db.Set<GlossaryTerm>().FirstOrDefaultAsync(t => t.Slug == slug, ct);
        if (term is null)
            return Gone;
        if (await IsTakenAsync(term, words, ct))
            return AddTerm.Exists;
        // Before EF compares: what was typed may be what somebody else has just saved.
        if (term.Version != seen)
            return Overtaken;
        db.ExpectVersion(term, seen);
        (term.Title, term.FoldedTitle, term.Summary, term.Text) = (words.Title, words.FoldedTitle, words.Summary, words.Text);
        if (await db.TrySaveAsync(ct))
            return term;
        return await IsTakenAsync(term, words, ct) ? AddTerm.Exists : Overtaken;
    }

    private Task<bool> IsTakenAsync(GlossaryTerm term, TermWords words, CancellationToken ct) =>
        db.Set<GlossaryTerm>().AnyAsync(t => t.FoldedTitle == words.FoldedTitle && t.Id != term.Id, ct);
}
