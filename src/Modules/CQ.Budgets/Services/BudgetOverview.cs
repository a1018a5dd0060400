using System.Linq.Expressions;
using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

internal sealed class BudgetOverview(CqDbContext db, FiscalYears years, ProjectMoneyQuery money) : IBudgetOverview
{
    private static readonly Expression<Func<Entry, EntryInfo>> AsInfo = e => new EntryInfo
    {
        Id = e.Id,
        Year = e.FiscalYear!.Year,
        Number = e.Number,
        Kind = e.Kind,
        Section = e.Section,
        From = e.FromAccount!.Kind,
        To = e.ToAccount!.Kind,
        Amount = e.Amount,
        At = e.At,
        CouncilId = e.CouncilId,
        ProjectKind = e.ProjectKind,
        ProjectId = e.ProjectId,
        Reason = e.Reason,
        ActReference = e.ActReference,
        ActDate = e.ActDate,
        ActSignatory = e.ActSignatory,
        PostedBy = e.PostedBy,
        ProposedBy = e.Proposal!.ProposedBy,
        CorrectsId = e.CorrectsEntryId,
        Corrects = e.CorrectsEntry!.Number,
        CorrectedBy = e.CorrectedBy!.Number,
    };

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct = default) => [.. (await years.AllAsync(ct)).Select(y => y.Year)];

    public async Task<int?> ShownYearAsync(CancellationToken ct = default)
    {
        var open = await YearsAsync(ct);
        return open.Contains(years.Current) ? years.Current : open.Count > 0 ? open[0] : null;
    }

    public Task<IReadOnlyList<SectionBudget>> OfYearAsync(int year, CancellationToken ct = default) => ReadAsync(year, null, ct);

    public async Task<IReadOnlyList<SectionBudget>> OfCouncilAsync(Guid councilId, int year, CancellationToken ct = default)
    {
        var found = await ReadAsync(year, councilId, ct);
        return [.. Enum.GetValues<Section>().Select(s => found.FirstOrDefault(f => f.Section == s) ?? new SectionBudget(councilId, year, s, Figures.None))];
    }

    public async Task<SectionBudget> OfSectionAsync(Guid councilId, int year, Section section, CancellationToken ct = default) =>
        (await OfCouncilAsync(councilId, year, ct)).First(b => b.Section == section);

    public async Task<IReadOnlyList<EntryInfo>> EntriesAsync(EntryFilter filter, int take, int? before = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = db.Set<Entry>().AsNoTracking();
        if (filter.Year is { } year)
            query = query.Where(e => e.FiscalYear!.Year == year);
        if (filter.CouncilId is { } council)
            query = query.Where(e => e.CouncilId == council);
        if (filter.Section is { } section)
            query = query.Where(e => e.Section == section);
        if (filter.Project is { } project)
            query = query.Where(e => e.ProjectKind == project.Kind && e.ProjectId == project.Id);
        if (filter.OutsideProjects)
            query = query.Where(e => e.ProjectId == null && e.Kind != EntryKind.OpeningCredit);
        if (filter.Figure is { } figure)
            query = query.Where(Makes(figure));
        if (before is { } number)
            query = query.Where(e => e.Number < number);
        return await query.OrderByDescending(e => e.FiscalYear!.Year).ThenByDescending(e => e.Number).Take(take).Select(AsInfo).ToListAsync(ct);
    }

    public Task<EntryInfo?> EntryAsync(EntryNumber number, CancellationToken ct = default) =>
        db.Set<Entry>().AsNoTracking().Where(e => e.FiscalYear!.Year == number.Year && e.Number == number.Number).Select(AsInfo).FirstOrDefaultAsync(ct);

    public Task<ProjectMoney> OfProjectAsync(SubjectRef project, Guid councilId, Section section, CancellationToken ct = default) =>
        money.OfAsync(project, councilId, section, ct);

    // The accounts that make a figure; the same reading as Movement.EffectOn.
    private static Expression<Func<Entry, bool>> Makes(Figure figure) => figure switch
    {
        Figure.Committed => e => e.FromAccount!.Kind == AccountKind.Commitment || e.ToAccount!.Kind == AccountKind.Commitment,
        Figure.Ordered => e => e.FromAccount!.Kind == AccountKind.Ordered || e.ToAccount!.Kind == AccountKind.Ordered,
        Figure.Available => e => e.FromAccount!.Kind == AccountKind.Envelope || e.ToAccount!.Kind == AccountKind.Envelope,
        Figure.Lapsed => e => e.FromAccount!.Kind == AccountKind.Lapsed || e.ToAccount!.Kind == AccountKind.Lapsed,
        _ => e => e.FromAccount!.Kind == AccountKind.CityFunds || e.ToAccount!.Kind == AccountKind.CityFunds
            || e.FromAccount!.Kind == AccountKind.Pool || e.ToAccount!.Kind == AccountKind.Pool,
    };

    private async Task<IReadOnlyList<SectionBudget>> ReadAsync(int year, Guid? councilId, CancellationToken ct)
    {
        var balances = await db.Set<Account>().AsNoTracking()
            .Where(a => a.FiscalYear!.Year == year && a.CouncilId != null && (councilId == null || a.CouncilId == councilId))
            .GroupBy(a => new { a.CouncilId, a.Section, a.Kind })
            .Select(g => new { g.Key.CouncilId, g.Key.Section, g.Key.Kind, Cents = g.Sum(a => (long)(object)a.Balance) })
            .ToListAsync(ct);
        return
        [
            .. balances.GroupBy(b => (Council: b.CouncilId!.Value, b.Section)).Select(g =>
            {
                Money Sum(AccountKind kind) => new(g.Where(b => b.Kind == kind).Sum(b => b.Cents));
                var (committed, ordered, available, lapsed) = (Sum(AccountKind.Commitment), Sum(AccountKind.Ordered), Sum(AccountKind.Envelope), Sum(AccountKind.Lapsed));
                // What came to a council from outside its own accounts lies in them (DESIGN §5): nothing has to be added up of the entries, however many there are.
                return new SectionBudget(g.Key.Council, year, g.Key.Section, new Figures(committed + ordered + available + lapsed, committed, ordered, available, lapsed));
            }),
        ];
    }
}
