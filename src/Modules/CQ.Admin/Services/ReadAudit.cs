using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Auditing;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Admin.Services;

/// <summary>Reads the journal page by page, newest first, by keyset: the thousandth page costs what the first does.</summary>
public sealed class ReadAudit(CqDbContext db, IPeople people, ITenantTimeZone zone, AuditWords words)
{
    public async Task<Page<AuditLine>> PageAsync(AuditFilter filter, Cursor? after, int size, CancellationToken ct = default)
    {
        var rows = await Query(filter.Bounded(zone.Today), after).Take(size + 1).ToListAsync(ct);
        var page = Page<AuditEntry>.Of(rows, size, e => new Cursor(e.At, e.Id));
        var named = page.Items.SelectMany(e => AuditWords.PeopleIn(e.Details).Append(e.UserId ?? Guid.Empty)).Where(id => id != Guid.Empty);
        var names = await people.NamesAsync([.. named.Distinct()], ct);
        return new Page<AuditLine>([.. page.Items.Select(e => Line(e, names))], page.Next);
    }

    private IQueryable<AuditEntry> Query(AuditFilter filter, Cursor? after)
    {
        var query = db.Set<AuditEntry>().AsNoTracking();
        if (filter.UserId is { } userId)
            query = query.Where(e => e.UserId == userId);
        if (filter.SubjectKind is { } kind)
            query = query.Where(e => e.SubjectKind == kind);
        if (filter.SubjectId is { } subjectId)
            query = query.Where(e => e.SubjectId == subjectId);
        if (filter.Category is { } category)
            query = query.Where(e => e.Category == category);
        if (filter.From is { } from)
        {
            var start = zone.StartOf(from);
            query = query.Where(e => e.At >= start);
        }

        if (filter.Through is { } through)
        {
            var end = zone.StartOf(through.AddDays(1));
            query = query.Where(e => e.At < end);
        }

        if (after is { } cursor)
            query = query.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        return query.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    private AuditLine Line(AuditEntry entry, IReadOnlyDictionary<Guid, string> names) => new(
        entry.Id,
        entry.At,
        entry.UserId,
        entry.UserId is { } id ? names.GetValueOrDefault(id) ?? words.FormerMember : null,
        words.Category(entry.Category),
        words.Action(entry.Name),
        entry.SubjectKind,
        entry.SubjectKind is null ? null : words.Kind(entry.SubjectKind),
        entry.SubjectId,
        words.Fields(entry.Details, names));
}
