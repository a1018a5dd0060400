using System.Reflection;
using CQ.Abstractions.Modules;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Migrating;

/// <summary>
/// Brings the schema up to date, as its owner: functions that tables need, EF's migrations, then the functions that modules ship as
/// <c>Data/Sql/*.sql</c> (each written to be run again).
/// </summary>
public sealed class DatabaseMigrator(MigratorContextFactory contexts, IModuleCatalog modules)
{
    // Two nodes that migrate at once take turns.
    private const long LockKey = 0x43512d4d4947;

    public async Task MigrateAsync(CancellationToken ct = default)
    {
        await using var db = contexts.Create();
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync($"select pg_advisory_lock({LockKey})", ct);
        try
        {
            await RunScriptsAsync(db, typeof(CqDbContext).Assembly, ".Sql.Before.", ct);
            await db.Database.MigrateAsync(ct);
            await RunScriptsAsync(db, typeof(CqDbContext).Assembly, ".Sql.After.", ct);
            foreach (var module in modules.Modules)
                await RunScriptsAsync(db, module.Assembly, ".Data.Sql.", ct);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync($"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static async Task RunScriptsAsync(CqDbContext db, Assembly assembly, string folder, CancellationToken ct)
    {
        var names = assembly.GetManifestResourceNames()
            .Where(n => n.Contains(folder, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = await reader.ReadToEndAsync(ct);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
