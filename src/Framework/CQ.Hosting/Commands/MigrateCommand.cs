using CQ.Data.Migrating;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Commands;

internal sealed class MigrateCommand(DatabaseMigrator migrator, IKeyManager keys, IOptions<KeyManagementOptions> options, TimeProvider time)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await migrator.MigrateAsync(ct);
        // Here, where one is at work: nodes that start together on a new database would each make a first key, and not know the others' for a day.
        if (keys.GetAllKeys().Count == 0)
            keys.CreateNewKey(time.GetUtcNow(), time.GetUtcNow() + options.Value.NewKeyLifetime);
        Console.WriteLine("The schema is up to date.");
        return 0;
    }
}
