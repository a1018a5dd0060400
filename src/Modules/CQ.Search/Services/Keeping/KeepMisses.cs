using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Search.Models;
using CQ.Search.Services.Asking;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>Counts what people look for in vain, so that the sector may write it or name it otherwise. One statement, past the context: nobody's act is told by it.</summary>
public sealed class KeepMisses(CqDbContext db, ITenantTimeZone zone) : IBackgroundTask
{
    public const int Shown = 100;

    private const int MostWords = 5;
    private const int Days = 90;

    /// <summary>More different ones are not counted on one day: somebody is trying words by machine.</summary>
    private const int MostOfADay = 2_000;

    public string Name => "search.misses";

    public TimeOnly At => new(4, 20);

    public async Task KeepAsync(Question question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (TextOf(question) is not { } text)
            return;
        var today = zone.Today;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into cq_search_miss as m (id, text, count, last_on)
            select {Guid.CreateVersion7()}, {text}, 1, {today}
            where exists (select from cq_search_miss where text = {text}) or (select count(*) from cq_search_miss where last_on = {today}) < {MostOfADay}
            on conflict (tenant_id, text) do update set count = m.count + 1, last_on = excluded.last_on
            """,
            ct);
    }

    /// <summary>The most frequent; what was looked for once is not a wish yet.</summary>
    public async Task<IReadOnlyList<SearchMiss>> MostAsync(CancellationToken ct) =>
        await db.Set<SearchMiss>().AsNoTracking().Where(m => m.Count > 1).OrderByDescending(m => m.Count).ThenBy(m => m.Text).Take(Shown).ToListAsync(ct);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var old = zone.Today.AddDays(-Days);
        await db.Set<SearchMiss>().Where(m => m.LastOn < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>Null for what may be somebody's own: an address, a number, a sentence.</summary>
    internal static string? TextOf(Question question)
    {
        var words = question.Asked.SelectMany(t => t.Written.Split(' ')).ToList();
        if (words.Count is 0 or > MostWords || question.Text.Contains('@', StringComparison.Ordinal) || words.Any(w => w.Count(char.IsDigit) > 4))
            return null;
        var text = string.Join(' ', words);
        return text.Length <= SearchMiss.LongestText ? text : null;
    }
}
