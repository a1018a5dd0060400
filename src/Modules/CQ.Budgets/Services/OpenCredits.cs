using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Territory.Models;

namespace CQ.Budgets.Services;

/// <summary>
/// Opens the credits of a council for a section of a year: once, by an act of the authority, the full amount whatever the day (R35).
/// </summary>
public sealed class OpenCredits(FiscalYears years, PostEntry post)
{
    public async Task<Outcome<PostedEntry>> OpenAsync(
        int year, Guid councilId, Section section, Money amount, AuthorityAct act, Guid? by, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var open = await years.RequireAsync(year, ct);
        if (!open.Succeeded)
            return open.Refusal;
        return await post.PostAsync(
            new Posting
            {
                FiscalYearId = open.Value.Id,
                Year = year,
                Kind = EntryKind.OpeningCredit,
                Section = section,
                CouncilId = councilId,
                Amount = amount,
                Act = act,
                By = by,
                At = at,
            },
            ct);
    }
}
