using System.Text.Json;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>
/// Keeps what somebody is typing, every few seconds, for them alone: one row per item and person, overwritten. It is no version and nobody else sees it; saving the form
/// makes the version and drops the row.
/// </summary>
public sealed class KeepTyping(CqDbContext db, ContentDesk desk, ContentRights rights, ContentTypes types, IViewer viewer, TimeProvider time)
{
    public static readonly Refusal TooLong = new("Ce texte est trop long pour être gardé ici : il reste sur cet appareil. Raccourcissez-le, ou joignez un document.");

    /// <param name="form">Names and values of the form's fields.</param>
    public async Task<Outcome<ContentAutosave>> KeepAsync(
        Guid itemId, string? type, int basedOn, IReadOnlyDictionary<string, string[]> form, CancellationToken ct = default)
    {
        var item = await desk.FindAsync(itemId, ct);
        if (types.Find(item?.Type ?? type) is not { } kind || !(item is null ? rights.MayAnywhere(ContentVerb.Edit, kind) : desk.May(ContentVerb.Edit, item)))
            return ContentDesk.NotYours;
        var json = JsonSerializer.Serialize(form).Replace("\\u0000", "", StringComparison.Ordinal);
        if (json.Length > ContentAutosave.FormLength)
            return TooLong;
        for (var tries = 1; ; tries++)
        {
            var kept = await MineAsync(itemId, ct);
            if (kept is null)
            {
                kept = new ContentAutosave
                {
                    ContentItemId = itemId, UserId = viewer.RequireUserId(), Type = kind.Name, Form = json, BasedOn = basedOn, SavedAt = time.GetUtcNow(),
                };
                db.Add(kept);
            }
            else
            {
                (kept.Form, kept.BasedOn, kept.SavedAt) = (json, basedOn, time.GetUtcNow());
            }

            if (await db.TrySaveAsync(ct))
                return kept;
            // The same person in two windows, at once.
            db.ChangeTracker.Clear();
            if (tries == 3)
                return new Refusal("L’enregistrement n’a pas réussi. Votre texte est gardé sur cet appareil.");
        }
    }

    public Task<ContentAutosave?> MineAsync(Guid itemId, CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        return db.Set<ContentAutosave>().FirstOrDefaultAsync(a => a.ContentItemId == itemId && a.UserId == me, ct);
    }

    /// <summary>One's own unfinished texts, the latest first.</summary>
    public async Task<IReadOnlyList<ContentAutosave>> AllMineAsync(int take, CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        return await db.Set<ContentAutosave>().AsNoTracking().Where(a => a.UserId == me).OrderByDescending(a => a.SavedAt).Take(take).ToListAsync(ct);
    }

    /// <summary>The form is saved, or its author wants none of it.</summary>
    public async Task DropAsync(Guid itemId, CancellationToken ct = default)
    {
        if (await MineAsync(itemId, ct) is not { } kept)
            return;
        db.Remove(kept);
        await db.SaveChangesAsync(ct);
    }

    public static IReadOnlyDictionary<string, string[]> Fields(ContentAutosave kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept.Form) ?? [];
    }
}
