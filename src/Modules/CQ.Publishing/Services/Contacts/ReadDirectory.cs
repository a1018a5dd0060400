using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Contacts;

/// <summary>
/// The directory, for those who belong: who agreed to be listed in one of the viewer's circles and belongs to it today, with the fields they agreed to show there (R113, G7).
/// </summary>
public sealed class ReadDirectory(CqDbContext db, IViewer viewer, IPeople people, ITenantTimeZone zone)
{
    public const int Shown = 60;
    public const int OutsideShown = 200;

    /// <summary>The councils and groups to which the viewer belongs today; none: the directory is closed to them. Two statements.</summary>
    public async Task<IReadOnlyList<DirectoryCircle>> CirclesAsync(CancellationToken ct = default)
    {
        var ids = viewer.Audiences.Where(a => a != Audience.Public.Id).ToArray();
        if (ids.Length == 0)
            return [];
        var councils = await db.Set<Council>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Name).Select(c => new DirectoryCircle(c.Id, c.Name, true, c.Id)).ToListAsync(ct);
        var groups = await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id)).OrderBy(g => g.Name).Select(g => new DirectoryCircle(g.Id, g.Name, false, g.CouncilId)).ToListAsync(ct);
        return [.. councils, .. groups];
    }

    /// <summary>The people of a circle of the viewer's, by name; with them the key of the next page, if there is one. Three statements.</summary>
    /// <param name="only">One of them alone.</param>
    public async Task<(IReadOnlyList<ContactCard> Cards, string? Next)> PeopleAsync(DirectoryCircle circle, string? after, Guid? only = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(circle);
        var members = db.PeopleOf(circle.Id, zone.Today);
        var cards = db.Set<DirectoryCard>().AsNoTracking().Where(c =>
            members.Contains(c.UserId) && (only == null || c.Id == only) && db.Set<DirectoryConsent>().Any(a => a.DirectoryCardId == c.Id && a.CircleId == circle.Id && a.Field == ContactField.Name));
        if (after?.Split('~') is [var name, var last] && Guid.TryParseExact(last, "N", out var lastId))
            cards = cards.Where(c => EF.Functions.GreaterThan(ValueTuple.Create(c.SortName, c.Id), ValueTuple.Create(name, lastId)));
        var rows = await cards.OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(Shown + 1).ToListAsync(ct);
        var shown = rows.Take(Shown).ToList();
        var ids = shown.Select(c => c.Id).ToArray();
        var agreed = (await db.Set<DirectoryConsent>().AsNoTracking().Where(a => ids.Contains(a.DirectoryCardId) && a.CircleId == circle.Id).Select(a => new { a.DirectoryCardId, a.Field }).ToListAsync(ct))
            .Select(a => (a.DirectoryCardId, a.Field)).ToHashSet();
        var names = await people.NamesAsync([.. shown.Select(c => c.UserId)], ct);
        string? If(DirectoryCard card, ContactField field, string text) => text.Length > 0 && agreed.Contains((card.Id, field)) ? text : null;
        return (
            [
                .. shown.Select(c => new ContactCard(
                    c.Id, names.GetValueOrDefault(c.UserId, ""), If(c, ContactField.Role, c.Role), If(c, ContactField.Phone, c.Phone), If(c, ContactField.Email, c.Email),
                    If(c, ContactField.Address, c.Address), false)),
            ],
            rows.Count > Shown ? $"{shown[^1].SortName}~{shown[^1].Id:N}" : null);
    }

    /// <summary>Contacts from outside, through the audience filter. One statement.</summary>
    public async Task<IReadOnlyList<ContactCard>> OutsideAsync(DirectoryCircle circle, Guid? only = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(circle);
        var rows = await db.Set<OutsideContact>().AsNoTracking().Where(c => c.AudienceId == circle.Id && (only == null || c.Id == only)).OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(OutsideShown).ToListAsync(ct);
        return [.. rows.Select(c => new ContactCard(c.Id, c.Name, Some(c.Role), Some(c.Phone), Some(c.Email), Some(c.Address), true))];
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;
}
