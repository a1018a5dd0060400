using CQ.Abstractions.Work;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>What nobody came back to for months, and addresses of previews that show nothing any more.</summary>
internal sealed class PurgeWriting(CqDbContext db, TimeProvider time) : IBackgroundTask
{
    private const int TypingDays = 120;

    public string Name => "contents.purge";

    public TimeOnly At => new(3, 50);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var old = now.AddDays(-TypingDays);
        await db.Set<ContentAutosave>().Where(a => a.SavedAt < old).ExecuteDeleteAsync(ct);
        await db.Set<PreviewLink>().Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }
}
