using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Contacts;

/// <summary>One's own card: what stands on it, and who may see which field of it.</summary>
public sealed class MyCard(CqDbContext db, IViewer viewer, TimeProvider time)
{
    public static readonly Refusal Overtaken = new("Cette fiche vient d’être changée dans une autre fenêtre. Rechargez la page.");

    public async Task<(DirectoryCard? Card, IReadOnlyList<DirectoryConsent> Consents)> ReadAsync(CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        var card = await db.Set<DirectoryCard>().AsNoTracking().FirstOrDefaultAsync(c => c.UserId == me, ct);
        return card is null ? (null, []) : (card, await db.Set<DirectoryConsent>().AsNoTracking().Where(c => c.DirectoryCardId == card.Id).ToListAsync(ct));
    }

    /// <summary>Only circles to which the viewer belongs count; to show anything is to be listed by name. With no agreement left the card goes.</summary>
    public async Task<Outcome<bool>> SaveAsync(ContactWords words, IReadOnlyCollection<(Guid CircleId, ContactField Field)> shown, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(shown);
        var me = viewer.RequireUserId();
        var mine = viewer.Audiences.Where(a => a != Audience.Public.Id).ToHashSet();
        var wanted = shown.Where(s => mine.Contains(s.CircleId)).SelectMany(s => new[] { s, (s.CircleId, ContactField.Name) }).ToHashSet();
        var card = await db.Set<DirectoryCard>().FirstOrDefaultAsync(c => c.UserId == me, ct);
        if (wanted.Count == 0)
        {
            if (card is not null)
            {
                // By hand, so that whoever follows saves sees them go as well.
                db.RemoveRange(await db.Set<DirectoryConsent>().Where(c => c.DirectoryCardId == card.Id).ToListAsync(ct));
                db.Remove(card);
            }

            return await db.TrySaveAsync(ct) ? true : Overtaken;
        }

        var name = Slugs.Of(viewer.DisplayName);
        var sortName = name.Length > DirectoryCard.NameLength ? name[..DirectoryCard.NameLength] : name;
        if (card is null)
        {
            card = new DirectoryCard { UserId = me, SortName = sortName };
            db.Add(card);
        }

        (card.SortName, card.Role, card.Phone, card.Email, card.Address) = (sortName, words.Role, words.Phone, words.Email, words.Address);
        var standing = await db.Set<DirectoryConsent>().Where(c => c.DirectoryCardId == card.Id).ToListAsync(ct);
        db.RemoveRange(standing.Where(c => !wanted.Contains((c.CircleId, c.Field))));
        foreach (var (circle, field) in wanted.Where(w => standing.All(c => (c.CircleId, c.Field) != w)))
            db.Add(new DirectoryConsent { DirectoryCardId = card.Id, UserId = me, CircleId = circle, Field = field, GivenAt = time.GetUtcNow() });
        return await db.TrySaveAsync(ct) ? true : Overtaken;
    }
}
