using System.Text.Json;
using CQ.Abstractions.Data;

namespace CQ.Data.Auditing;

internal sealed class AuditTrail(CqDbContext db, TimeProvider time) : IAuditTrail
{
    public async Task RecordAsync(
        string category, string name, SubjectRef? subject = null, object? details = null, CancellationToken ct = default)
    {
        db.Add(new AuditEntry
        {
            At = time.GetUtcNow(),
            UserId = db.Viewer.UserId,
            Category = category,
            Name = name,
            SubjectKind = subject?.Kind,
            SubjectId = subject?.Id,
            Details = details is null ? null : JsonSerializer.Serialize(details),
        });
        await db.SaveChangesAsync(ct);
    }
}
