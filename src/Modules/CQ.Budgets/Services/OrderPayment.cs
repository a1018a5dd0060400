using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.Services;

/// <summary>Orders a payment (mandatement): at most what is certified as done, and what is committed.</summary>
public sealed class OrderPayment(FiscalYears years, ProjectMoneyQuery money, PostEntry post)
{
    /// <param name="year">Year of the commitment; found when none is given.</param>
    public async Task<Outcome<PostedEntry>> OrderAsync(
        SubjectRef? project, Guid councilId, Section section, Money amount, Guid? by,
        string reason = "", int? year = null, Guid? proposal = null, CancellationToken ct = default)
    {
        var open = await years.RequireAsync(year ?? await money.YearOfCommitmentAsync(project, councilId, section, ct) ?? years.Current, ct);
        if (!open.Succeeded)
            return open.Refusal;
        var now = await money.OfAsync(project, councilId, section, ct);
        return await post.PostAsync(
            new Posting
            {
                FiscalYearId = open.Value.Id,
                Year = open.Value.Year,
                Kind = EntryKind.PaymentOrder,
                Section = section,
                CouncilId = councilId,
                Project = project,
                Amount = amount,
                Reason = reason,
                Certificate = now.LastCertificate,
                Proposal = proposal,
                By = by,
            },
            ct);
    }
}
