using System.Reflection;
using System.Text.Json;
using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CQ.Data.Auditing;

/// <summary>Makes audit entries of what is about to be saved.</summary>
internal static class AuditEntries
{
    private const string Masked = "…";

    public static List<AuditEntry> From(CqDbContext db, DateTimeOffset now) =>
        db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.Entity is TenantOwned && e.Metadata.ClrType.GetCustomAttribute<NotAuditedAttribute>() is null)
            .Select(e => Entry(e, db.Viewer.UserId, now))
            .ToList();

    private static AuditEntry Entry(EntityEntry entry, Guid? userId, DateTimeOffset now) => new()
    {
        At = now,
        UserId = userId,
        Category = "data",
        Name = entry.State.ToString(),
        SubjectKind = entry.Metadata.ClrType.Name,
        SubjectId = ((TenantOwned)entry.Entity).Id,
        Details = entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(Fields(entry)),
    };

    private static Dictionary<string, object?> Fields(EntityEntry entry) =>
        entry.Properties
            .Where(p => p.Metadata.Name is not (nameof(TenantOwned.TenantId) or nameof(TenantOwned.Id) or nameof(IVersioned.Version)))
            .Where(p => entry.State == EntityState.Added ? p.CurrentValue is not null : p.IsModified)
            .ToDictionary(p => p.Metadata.Name, p => Shown(p.CurrentValue, p.Metadata.PropertyInfo));

    // Text may hold anything about anyone; what cannot name a person is kept.
    private static object? Shown(object? value, PropertyInfo? property)
    {
        if (property?.GetCustomAttribute<NotAuditedAttribute>() is not null)
            return Masked;
        return value switch
        {
            null or bool or int or long or Guid or DateOnly or DateTimeOffset => value,
            Enum e => e.ToString(),
            Money m => m.Cents,
            _ => Masked,
        };
    }
}
