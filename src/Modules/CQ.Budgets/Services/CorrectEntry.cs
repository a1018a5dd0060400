using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reverses one named entry, with a reason, by another person than those who made it. What was right is then written anew.</summary>
public sealed class CorrectEntry(CqDbContext db, PostEntry post)
{
    public async Task<Outcome<PostedEntry>> CorrectAsync(Guid entryId, string reason, Guid by, CancellationToken ct = default)
    {
        var entry = await db.Set<Entry>().AsNoTracking().Include(e => e.FiscalYear).FirstOrDefaultAsync(e => e.Id == entryId, ct);
        if (entry is null)
            return new Refusal("Cette écriture n’existe pas.");
        if (entry.Kind == EntryKind.Correction)
            return new Refusal("Une correction ne se corrige pas : passez de nouveau l’écriture qui était juste.");
        if (entry.ProposalId is { } proposal && await db.Set<EntryProposal>().AnyAsync(p => p.Id == proposal && p.ProposedBy == by, ct))
            return new Refusal("Vous avez proposé cette écriture : une autre personne doit la corriger.");
        return await post.PostAsync(
            new Posting
            {
                FiscalYearId = entry.FiscalYearId,
                Year = entry.FiscalYear!.Year,
                Kind = EntryKind.Correction,
                Section = entry.Section,
                CouncilId = entry.CouncilId!.Value,
                Project = entry.Project,
                Amount = entry.Amount,
                Reason = reason.Trim(),
                Corrects = entry.Id,
                By = by,
            },
            ct);
    }
}
