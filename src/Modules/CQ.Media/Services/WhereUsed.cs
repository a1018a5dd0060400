using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>The texts that show or link a file, as their owners name them to this viewer.</summary>
public sealed class WhereUsed(CqDbContext db, IEnabled<ISubjectResolver> resolvers)
{
    private const int Most = 50;

    /// <summary>Those the viewer may read, and how many others there are.</summary>
    public async Task<(IReadOnlyList<SubjectInfo> Shown, int Hidden)> OfAsync(Guid fileId, CancellationToken ct = default)
    {
        var places = await db.Set<MediaUsage>().AsNoTracking().Where(u => u.FileId == fileId).OrderBy(u => u.Id).Take(Most).ToListAsync(ct);
        var shown = new List<SubjectInfo>();
        foreach (var kind in places.GroupBy(p => p.WhereKind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == kind.Key) is { } resolver)
                shown.AddRange((await resolver.ResolveAsync([.. kind.Select(p => p.WhereId)], ct)).Values);
        }

        return (shown, places.Count - shown.Count);
    }
}
