using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Territory.Models;

namespace CQ.Budgets.Services;

/// <summary>
/// Commits money of a council's envelope, in the current year, by an act of the authority: a council or a committee gives an opinion, the
/// authority commits (L3).
/// </summary>
public sealed class CommitForProject(FiscalYears years, PostEntry post)
{
    /// <param name="project">None for what the council spends outside projects.</param>
    /// <param name="by">None when a standing act commits without anybody acting.</param>
    public async Task<Outcome<PostedEntry>> CommitAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, AuthorityAct act, Guid? by,
        string reason = "", int? year = null, Guid? proposal = null, CancellationToken ct = default)
    {
        var open = await years.RequireAsync(year ?? years.Current, ct);
        if (!open.Succeeded)
            return open.Refusal;
        return await post.PostAsync(
            new Posting
            {
                FiscalYearId = open.Value.Id,
                Year = open.Value.Year,
                Kind = EntryKind.Commitment,
                Section = section,
                CouncilId = councilId,
                Project = project,
                Amount = amount,
                Act = act,
                Reason = reason,
                Proposal = proposal,
                By = by,
            },
            ct);
    }
}
