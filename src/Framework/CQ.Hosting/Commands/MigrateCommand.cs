using CQ.Data.Migrating;

namespace CQ.Hosting.Commands;

internal sealed class MigrateCommand(DatabaseMigrator migrator)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await migrator.MigrateAsync(ct);
        Console.WriteLine("The schema is up to date.");
        return 0;
    }
}
