using System.Text.Json;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Settings;

internal sealed class SiteSettings(CqDbContext db, ITenantCache cache) : ISiteSettings
{
    public async ValueTask<T> GetAsync<T>(CancellationToken ct = default)
        where T : class, new()
    {
        var name = typeof(T).Name;
        // Cached as text: each caller gets an object of its own and cannot change what others read.
        var json = await cache.GetOrCreateAsync(
            "settings:" + name,
            async token => await db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == name).Select(s => s.Value).FirstOrDefaultAsync(token) ?? "",
            ct);
        return json.Length == 0 ? new T() : JsonSerializer.Deserialize<T>(json) ?? new T();
    }

    public async Task SetAsync<T>(T section, CancellationToken ct = default)
        where T : class, new()
    {
        var name = typeof(T).Name;
        var json = JsonSerializer.Serialize(section);
        // Two people who save a section for the first time at the same moment would both find no row: the second waits for the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"cq.setting.{db.TenantId}.{name}"}, 0))", ct);
        var row = await db.Set<SiteSetting>().FirstOrDefaultAsync(s => s.Name == name, ct);
        if (row is null)
            db.Add(new SiteSetting { Name = name, Value = json });
        else
            row.Value = json;
        await db.SaveChangesAsync(ct);
    }
}
