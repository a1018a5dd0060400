using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc.Pages;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Feeds;

/// <summary>Public items of every type, one part for each month of publication: a part does not change its bounds, and none grows without end.</summary>
internal sealed class ContentSitemap(CqDbContext db, ContentTypes types, ITenantTimeZone zone) : ISitemapSource
{
    private const string Prefix = "contenus-";
    private const string MonthFormat = "yyyy-MM";

    // Ninety years of months; a search engine needs no more.
    private const int Months = 1_000;

    public async Task<IReadOnlyList<string>> PartsAsync(CancellationToken ct)
    {
        var everyone = Audience.Public.Id;
        var months = await db.Set<ContentItem>().AsNoTracking().Where(i => i.AudienceId == everyone)
            .GroupBy(i => new { i.PublishedAt!.Value.Year, i.PublishedAt!.Value.Month })
            .Select(g => g.Key).OrderByDescending(m => m.Year).ThenByDescending(m => m.Month).Take(Months).ToListAsync(ct);
        return [.. months.Select(m => Prefix + new DateOnly(m.Year, m.Month, 1).ToString(MonthFormat, CultureInfo.InvariantCulture))];
    }

    public async Task<IReadOnlyList<SitemapEntry>?> ReadAsync(string part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (!part.StartsWith(Prefix, StringComparison.Ordinal)
            || !DateOnly.TryParseExact(part[Prefix.Length..] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) || month.Year is < 1970 or > 2200)
            return null;
        var everyone = Audience.Public.Id;
        var from = new DateTimeOffset(month.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var before = from.AddMonths(1);
        var rows = await (from i in db.Set<ContentItem>().AsNoTracking()
                          where i.AudienceId == everyone && i.PublishedAt >= @from && i.PublishedAt < before
                          join v in db.Set<ContentVersion>() on new { Id = i.Id, Number = i.PublishedNumber } equals new { Id = v.ContentItemId, Number = (int?)v.Number }
                          orderby i.PublishedAt descending, i.Id descending
                          select new { i.Type, i.Slug, i.PublishedAt, v.At })
            .Take(ISitemapSource.PartLimit).ToListAsync(ct);
        return [.. rows.Where(r => types.Find(r.Type) is not null).Select(r => new SitemapEntry(types.PathOf(r.Type, r.Slug!)[1..], r.At > r.PublishedAt ? zone.ToLocal(r.At) : r.PublishedAt))];
    }
}
