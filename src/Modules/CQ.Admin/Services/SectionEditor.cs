using System.Text.Json;
using CQ.Abstractions.Settings;
using CQ.Data;
using CQ.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CQ.Admin.Services;

/// <summary>Reads and writes a settings section for a form: what is really stored, not what this node remembers, and told from a later save.</summary>
public sealed class SectionEditor(CqDbContext db, ISiteSettings settings)
{
    public async Task<T> ReadAsync<T>(CancellationToken ct = default)
        where T : class, new()
    {
        var name = typeof(T).Name;
        var json = await db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == name).Select(s => s.Value).FirstOrDefaultAsync(ct);
        return json is null ? new T() : JsonSerializer.Deserialize<T>(json) ?? new T();
    }

    /// <summary>Id of the section's row, by which the audit finds its history; null before the first save.</summary>
    public async Task<Guid?> IdAsync<T>(CancellationToken ct = default)
    {
        var name = typeof(T).Name;
        return await db.Set<SiteSetting>().Where(s => s.Name == name).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>False when somebody saved the section at the same moment; nothing is written then.</summary>
    public async Task<bool> TryWriteAsync<T>(T section, CancellationToken ct = default)
        where T : class, new()
    {
        if (await db.TrySaveAsync(() => settings.SetAsync(section, ct)))
            return true;
        db.ChangeTracker.Clear();
        return false;
    }
}
