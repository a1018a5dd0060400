using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>People of the directory of the viewer's circles, by their agreement to be listed there.</summary>
internal sealed class PersonSubjects(CqDbContext db, IViewer viewer, IPeople people, ITenantTimeZone zone) : ISubjectResolver
{
    public const string SubjectKind = "DirectoryConsent";

    public string Kind => SubjectKind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var circles = viewer.Audiences.Where(a => a != Audience.Public.Id).ToArray();
        var rows = await db.Set<DirectoryConsent>().AsNoTracking().Where(c => ids.Contains(c.Id) && c.Field == ContactField.Name && circles.Contains(c.CircleId))
            .Select(c => new { c.Id, c.DirectoryCardId, c.CircleId, c.UserId })
            .ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(r => r.UserId).Distinct()], ct);
        var found = new Dictionary<Guid, SubjectInfo>();
        foreach (var circle in rows.GroupBy(r => r.CircleId))
        {
            var users = circle.Select(r => r.UserId).ToArray();
            var members = (await db.PeopleOf(circle.Key, zone.Today).Where(u => users.Contains(u)).ToListAsync(ct)).ToHashSet();
            foreach (var row in circle.Where(r => members.Contains(r.UserId) && names.ContainsKey(r.UserId)))
                found[row.Id] = new SubjectInfo(new SubjectRef(Kind, row.Id), names[row.UserId], $"~/annuaire?cercle={circle.Key:D}&fiche={row.DirectoryCardId:D}", circle.Key);
        }

        return found;
    }
}
