using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.UnitTests.Budgets;

/// <summary>
/// The ledger in memory: the rules of DESIGN §5 with nothing but dictionaries. Properties are proved on it, and the database is compared with it.
/// </summary>
internal sealed class ModelLedger
{
    private readonly Dictionary<AccountKey, Money> _balances = [];
    private readonly Dictionary<(Section, Guid, Guid?), Money> _certified = [];
    private readonly List<Written> _entries = [];

    public IReadOnlyList<Written> Entries => _entries;

    public IReadOnlyDictionary<AccountKey, Money> Balances => _balances;

    public Money Balance(AccountKey account) => _balances.GetValueOrDefault(account);

    public void Certify(Section section, Guid council, Guid? project, Money amount) =>
        _certified[(section, council, project)] = Certified(section, council, project) + amount;

    public Money Certified(Section section, Guid council, Guid? project) => _certified.GetValueOrDefault((section, council, project));

    public PostOutcome Post(Move move)
    {
        if (move.Kind == EntryKind.Correction)
            return Correct(move);
        var (from, to) = PostingTable.AccountsOf(move.Kind, move.Section, move.Council, move.Subject);
        if (move.Kind == EntryKind.OpeningCredit && _entries.Exists(e => e.Kind == EntryKind.OpeningCredit && e.To == to && !e.IsCorrected))
            return PostOutcome.AlreadyOpened;
        if (move.Kind == EntryKind.PaymentOrder && Balance(to) + move.Amount > Certified(move.Section, move.Council, move.Project))
            return PostOutcome.NotCertified;
        return Write(new Written(move.Kind, from, to, move.Amount, move.By));
    }

    public Figures FiguresOf(Section section, Guid council) =>
        Figures.Of(_entries.Where(e => e.From.Section == section && (e.To.CouncilId ?? e.From.CouncilId) == council).Select(e => new Movement(e.From.Kind, e.To.Kind, e.Amount)));

    private PostOutcome Correct(Move move)
    {
        var named = _entries[move.Corrects];
        if (named.By == move.By)
            return PostOutcome.SamePerson;
        if (named.IsCorrected)
            return PostOutcome.AlreadyCorrected;
        var outcome = Write(new Written(EntryKind.Correction, named.To, named.From, named.Amount, move.By));
        named.IsCorrected = outcome == PostOutcome.Posted;
        return outcome;
    }

    private PostOutcome Write(Written entry)
    {
        if (!entry.From.MayBeNegative && Balance(entry.From) < entry.Amount)
            return PostOutcome.Insufficient;
        _balances[entry.From] = Balance(entry.From) - entry.Amount;
        _balances[entry.To] = Balance(entry.To) + entry.Amount;
        _entries.Add(entry);
        return PostOutcome.Posted;
    }

    /// <summary>What somebody tries.</summary>
    internal sealed record Move(EntryKind Kind, Section Section, Guid Council, Guid? Project, Money Amount, Guid By, int Corrects = 0)
    {
        public CQ.Abstractions.Data.SubjectRef? Subject => Project is { } id ? new("Project", id) : null;
    }

    internal sealed record Written(EntryKind Kind, AccountKey From, AccountKey To, Money Amount, Guid By)
    {
        public bool IsCorrected { get; set; }
    }
}
