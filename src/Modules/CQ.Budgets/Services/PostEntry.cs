using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Events;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Data.Tenancy;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>
/// Writes an entry: the only caller of <c>cq_post</c>. A refusal leaves nothing behind and the transaction usable, so that whoever waits for credit
/// may go on with the next in line. Rights are the caller's to check; who may not do what together is checked here and in the database.
/// </summary>
public sealed class PostEntry
{
    private readonly LedgerDoor _door;
    private readonly CqDbContext _db;
    private readonly IBurst _burst;
    private readonly IDomainEvents _events;
    private readonly ITerritoryDirectory _territory;

    public PostEntry(CqDbContext db, IBurst burst, IDomainEvents events, ITerritoryDirectory territory, TimeProvider time) =>
        (_door, _db, _burst, _events, _territory) = (new LedgerDoor(db, time), db, burst, events, territory);

    public async Task<Outcome<PostedEntry>> PostAsync(Posting posting, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(posting);
        if (PostingRules.Check(posting) is { } wrong)
            return wrong;
        return await _burst.RunAsync(token => WriteAsync(posting, token), ct);
    }

    private async Task<Outcome<PostedEntry>> WriteAsync(Posting posting, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var answer = await _door.PostAsync(id, posting, ct);
        if (answer.Outcome != PostOutcome.Posted)
        {
            var council = await _territory.CouncilAsync(posting.CouncilId, ct);
            return LedgerRefusals.For(posting, answer, council?.NeighbourhoodName ?? "");
        }

        // The function writes past the context, which would otherwise have announced the change: cached pages go when it is committed.
        await TenantSignals.NotifyAsync(_db, _db.TenantId, ct);
        var corrected = posting.Corrects is { } entry
            ? await _db.Set<Entry>().Where(e => e.Id == entry).Select(e => (EntryKind?)e.Kind).FirstAsync(ct)
            : null;
        await _events.PublishAsync(
            new EntryPosted(id, posting.Kind, corrected, posting.CouncilId, posting.Section, posting.Amount, posting.Project, posting.Year), ct);
        return new PostedEntry(id, posting.Year, answer.Number, posting.Kind, posting.Amount, answer.Left);
    }
}
