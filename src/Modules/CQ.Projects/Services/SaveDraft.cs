using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Keeps one step of a draft as it was typed, complete or not. What was saved elsewhere since the page was shown is not overwritten: the second sees both texts.
/// </summary>
public sealed class SaveDraft(CqDbContext db, TimeProvider time)
{
    public const string Conflict = "Cette étape a été enregistrée ailleurs entre-temps. Comparez les deux textes, gardez le bon, puis enregistrez de nouveau.";

    public const string TooLong = "Ce texte est trop long pour être gardé, même en brouillon. Raccourcissez-le, puis enregistrez de nouveau.";

    /// <param name="stored">The step as the draft holds it now.</param>
    /// <param name="seen">Trace of the step as it was shown.</param>
    public async Task<Outcome<ProjectDraft>> SaveAsync(ProjectDraft draft, DraftFields typed, DraftFields stored, string? seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(stored);
        if (typed.IsTooLong)
            return new Refusal(TooLong);
        if (stored.Trace != seen && stored.Trace != typed.Trace)
            return new Refusal(Conflict);
        typed.WriteTo(draft);
        draft.SavedAt = time.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(Conflict);
        }

        return draft;
    }
}
