using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>Votes by their page, within the viewer's audiences.</summary>
internal sealed class VoteSubjects(CqDbContext db) : ISubjectResolver
{
    public string Kind => nameof(Vote);

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Vote>().AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Title, v.AudienceId }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Title, $"~/votes/{r.Id:D}", r.AudienceId));
    }
}
