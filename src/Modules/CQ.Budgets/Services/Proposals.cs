using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>What the verbs on a proposal share: finding one that waits, and telling the second of two who decide.</summary>
public sealed class Proposals(CqDbContext db)
{
    public static Refusal DecidedMeanwhile { get; } = new("Cette proposition vient d’être traitée par quelqu’un d’autre.");

    public static Refusal Own { get; } = new("Vous avez fait cette proposition : une autre personne doit en décider.");

    /// <summary>A proposal that waits and that this person may decide on.</summary>
    public async Task<Outcome<EntryProposal>> ToDecideAsync(Guid id, Guid by, CancellationToken ct = default)
    {
        var proposal = await db.Set<EntryProposal>().FirstOrDefaultAsync(p => p.Id == id, ct);
        if (proposal is null)
            return new Refusal("Cette proposition n’existe pas.");
        if (!proposal.IsOpen)
            return DecidedMeanwhile;
        return proposal.IsOwn(by) ? Own : proposal;
    }

    public Task<bool> TrySaveAsync(CancellationToken ct = default) => db.TrySaveAsync(ct);
}
