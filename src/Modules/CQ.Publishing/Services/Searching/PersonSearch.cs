using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>People in the index of search, once for each circle whose members may find them there, with the fields they show to it, as long as they belong to it.</summary>
internal sealed class PersonSearch(CqDbContext db, IPeople people, ITenantTimeZone zone) : ISearchSource
{
    public const string TypeName = "personnes";

    public string Kind => PersonSubjects.SubjectKind;

    public IReadOnlyList<SearchType> Types { get; } = [new(TypeName, "Personne", "Personnes", "id-card", 75)];

    public async Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct)
    {
        var given = saved.OfType<DirectoryConsent>().ToList();
        var cards = saved.OfType<DirectoryCard>().Select(c => c.Id).Concat(given.Select(c => c.DirectoryCardId)).ToHashSet();
        var members = saved.OfType<Membership>().Select(m => m.UserId).Concat(saved.OfType<TermOfOffice>().Select(t => t.UserId)).ToHashSet();
        var touched = given.Where(c => c.Field == ContactField.Name).Select(c => c.Id).ToHashSet();
        if (cards.Count + members.Count > 0)
            touched.UnionWith(await Listed().Where(c => cards.Contains(c.DirectoryCardId) || members.Contains(c.UserId)).Select(c => c.Id).ToListAsync(ct));
        return touched;
    }

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var listed = await Listed().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var (cardIds, userIds) = (listed.Select(c => c.DirectoryCardId).Distinct().ToArray(), listed.Select(c => c.UserId).Distinct().ToArray());
        var cards = await db.Set<DirectoryCard>().AsNoTracking().Where(c => cardIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var shown = (await db.Set<DirectoryConsent>().AsNoTracking().Where(c => cardIds.Contains(c.DirectoryCardId)).ToListAsync(ct)).ToLookup(c => (c.DirectoryCardId, c.CircleId), c => c.Field);
        var names = await people.NamesAsync(userIds, ct);
        var circles = await CirclesAsync([.. listed.Select(c => c.CircleId).Distinct()], ct);
        var documents = new List<SearchDocument>(listed.Count);
        foreach (var circle in listed.GroupBy(c => c.CircleId))
        {
            if (!circles.TryGetValue(circle.Key, out var place))
                continue;
            var days = await db.DaysInAsync(circle.Key, userIds, ct);
            foreach (var consent in circle)
            {
                if (!DaysInCircle.Covers(days[consent.UserId], zone.Today, out var last) || !names.TryGetValue(consent.UserId, out var name))
                    continue;
                var card = cards[consent.DirectoryCardId];
                var fields = shown[(card.Id, circle.Key)].ToHashSet();
                string If(ContactField field, string text) => fields.Contains(field) ? text : "";
                documents.Add(new SearchDocument(consent.Id, TypeName, circle.Key, consent.GivenAt, last is { } day ? zone.StartOf(day.AddDays(1)) : null, name)
                {
                    Keywords = string.Join(", ", new[] { If(ContactField.Phone, card.Phone), If(ContactField.Email, card.Email), If(ContactField.Address, card.Address) }.Where(t => t.Length > 0)),
                    // Somebody may be found in several circles.
                    Text = string.Join(" · ", new[] { If(ContactField.Role, card.Role), place.Name }.Where(t => t.Length > 0)),
                    CouncilId = place.CouncilId,
                    DatedAt = DateTimeOffset.UnixEpoch,
                });
            }
        }

        return documents;
    }

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) => await Listed().NextIds(after, take).ToListAsync(ct);

    private async Task<Dictionary<Guid, (string Name, Guid? CouncilId)>> CirclesAsync(Guid[] ids, CancellationToken ct)
    {
        var councils = await db.Set<Council>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, CouncilId = (Guid?)c.Id }).ToListAsync(ct);
        var groups = await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name, g.CouncilId }).ToListAsync(ct);
        return councils.Concat(groups).ToDictionary(c => c.Id, c => (c.Name, c.CouncilId));
    }

    private IQueryable<DirectoryConsent> Listed() => db.Set<DirectoryConsent>().Where(c => c.Field == ContactField.Name);
}
