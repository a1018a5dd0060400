using CQ.Abstractions.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Bursts;

/// <summary>Opens the transaction of a burst, or joins the one that is open.</summary>
internal sealed class Burst(CqDbContext db) : IBurst
{
    private bool _abandoned;

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is not null)
            return await work(ct);

        _abandoned = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var result = await work(ct);
        if (_abandoned)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            // What was rolled back must not be saved by a later statement of the same scope.
            db.ChangeTracker.Clear();
        }
        else
        {
            await transaction.CommitAsync(ct);
        }

        return result;
    }

    public Task RunAsync(Func<CancellationToken, Task> work, CancellationToken ct = default) =>
        RunAsync(
            async token =>
            {
                await work(token);
                return true;
            },
            ct);

    public void Abandon() => _abandoned = true;
}
