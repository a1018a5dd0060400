using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services.Searching;

/// <summary>Entries of the ledger by their label, amount and act. The ledger is public; who wrote an entry is not in it.</summary>
internal sealed class EntrySearch(CqDbContext db) : ISearchSource, ISubjectResolver
{
    public const string SubjectKind = "LedgerEntry";

    public string Kind => SubjectKind;

    public IReadOnlyList<SearchType> Types { get; } = [new("ecritures", "Écriture du budget", "Écritures du budget", "euro", 80)];

    // Written by a function, past the context: who posts says so.
    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) => Task.FromResult<IReadOnlyCollection<Guid>>([]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. (await db.Set<Entry>().AsNoTracking().Include(e => e.FiscalYear).Where(e => ids.Contains(e.Id)).ToListAsync(ct)).Select(e =>
            new SearchDocument(e.Id, "ecritures", Audience.Public.Id, e.At, null, TitleOf(e.Reason, e.Kind))
            {
                Keywords = string.Join(". ", new[] { e.Amount.ToInvariantString(), new EntryNumber(e.FiscalYear!.Year, e.Number).ToString(), e.ActReference ?? "" }.Where(k => k.Length > 0)),
                Text = BudgetWords.Name(e.Kind),
                CouncilId = e.CouncilId,
                DatedAt = e.At,
            })];

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<Entry>().NextIds(after, take).ToListAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Entry>().AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Reason, e.Kind, e.Number, e.FiscalYear!.Year }).ToListAsync(ct);
        return rows.ToDictionary(
            r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), TitleOf(r.Reason, r.Kind), $"~/budgets/ecritures/{new EntryNumber(r.Year, r.Number)}", Audience.Public.Id));
    }

    private static string TitleOf(string reason, EntryKind kind) => reason.Length > 0 ? reason : BudgetWords.Name(kind);
}
