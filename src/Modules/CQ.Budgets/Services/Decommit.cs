using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.Services;

/// <summary>Releases what was committed and is not needed: it goes back to the envelope it came from, with a reason.</summary>
public sealed class Decommit(FiscalYears years, ProjectMoneyQuery money, PostEntry post)
{
    /// <param name="year">Year of the commitment; found when none is given.</param>
    public async Task<Outcome<PostedEntry>> ReleaseAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, string reason, Guid? by,
        int? year = null, Guid? proposal = null, CancellationToken ct = default)
    {
        var open = await years.RequireAsync(year ?? await money.YearOfCommitmentAsync(project, councilId, section, ct) ?? years.Current, ct);
        if (!open.Succeeded)
            return open.Refusal;
        return await post.PostAsync(
            new Posting
            {
                FiscalYearId = open.Value.Id,
                Year = open.Value.Year,
                Kind = EntryKind.Decommitment,
                Section = section,
                CouncilId = councilId,
                Project = project,
                Amount = amount,
                Reason = reason.Trim(),
                Proposal = proposal,
                By = by,
            },
            ct);
    }
}
