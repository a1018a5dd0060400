using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Budgets;

/// <summary>The invariants of requirements §2.7, over random sequences of what people try, refusals included.</summary>
public sealed class LedgerProperties
{
    [Fact]
    public void AnySequence_NoAccountButTheCitysIsNegative() => Holds(ledger =>
        ledger.Balances.All(b => b.Value >= Money.Zero || b.Key.Kind == AccountKind.CityFunds));

    [Fact]
    public void AnySequence_MoneyIsNeitherMadeNorLost() => Holds(ledger =>
        Sections.All(s => ledger.Balances.Where(b => b.Key.Section == s).Aggregate(Money.Zero, (sum, b) => sum + b.Value).IsZero));

    [Fact]
    public void AnySequence_BalancesAreTheSumsOfTheEntries() => Holds(ledger =>
        ledger.Balances.All(b => b.Value == ledger.Entries.Aggregate(
            Money.Zero, (sum, e) => sum + (e.To == b.Key ? e.Amount : Money.Zero) - (e.From == b.Key ? e.Amount : Money.Zero))));

    [Fact]
    public void AnySequence_OpenedIsCommittedPlusOrderedPlusAvailablePlusLapsed() => Holds(ledger => Each(ledger, f =>
        f.Opened == f.Committed + f.Ordered + f.Available + f.Lapsed && f.Available >= Money.Zero && f.Opened >= Money.Zero));

    [Fact]
    public void AnySequence_FiguresAreTheBalances() => Holds(ledger => Sections.All(s => Moves.Councils.All(c =>
    {
        var figures = ledger.FiguresOf(s, c);
        Money Sum(AccountKind kind) => ledger.Balances.Where(b => b.Key.Section == s && b.Key.CouncilId == c && b.Key.Kind == kind).Aggregate(Money.Zero, (sum, b) => sum + b.Value);
        return figures.Committed == Sum(AccountKind.Commitment) && figures.Ordered == Sum(AccountKind.Ordered) && figures.Available == Sum(AccountKind.Envelope);
    })));

    [Fact]
    public void AnySequence_OrderedNeverExceedsWhatWasCommittedNorCertified() => Holds(ledger =>
        ledger.Balances.Where(b => b.Key.Kind == AccountKind.Ordered).All(b =>
            b.Value <= ledger.Certified(b.Key.Section, b.Key.CouncilId!.Value, b.Key.Project?.Id)
            && b.Value <= ledger.Entries.Where(e => e.Kind == EntryKind.Commitment && e.To.Project == b.Key.Project && e.To.CouncilId == b.Key.CouncilId && e.To.Section == b.Key.Section)
                .Aggregate(Money.Zero, (sum, e) => sum + e.Amount)));

    [Fact]
    public void AnySequence_ConsumptionRateStaysBetweenNothingAndEverything() => Holds(ledger =>
        Each(ledger, f => f.ConsumptionRate is >= 0 and <= 10_000));

    [Fact]
    public void AnySequence_EveryCreditIsOpenedOnce() => Holds(ledger =>
        ledger.Entries.Where(e => e is { Kind: EntryKind.OpeningCredit, IsCorrected: false }).GroupBy(e => e.To).All(g => g.Count() == 1));

    [Fact]
    public void AnySequence_NoEntryCrossesSections() => Holds(ledger => ledger.Entries.All(e => e.From.Section == e.To.Section));

    /// <summary>The generator is worth something only if what it tries is both accepted and refused.</summary>
    [Fact]
    public void Generator_ReachesEveryKindAndEveryRefusal()
    {
        var outcomes = new HashSet<PostOutcome>();
        var kinds = new HashSet<EntryKind>();
        foreach (var attempts in Moves.Sequences.Generator.Sample(300, 200))
        {
            var ledger = new ModelLedger();
            foreach (var attempt in attempts)
                outcomes.UnionWith(attempt.On(ledger));
            kinds.UnionWith(ledger.Entries.Select(e => e.Kind));
        }

        kinds.ShouldBe(Enum.GetValues<EntryKind>(), ignoreOrder: true);
        outcomes.ShouldBe(Enum.GetValues<PostOutcome>().Except([PostOutcome.YearClosed]), ignoreOrder: true);
    }

    private static readonly Section[] Sections = Enum.GetValues<Section>();

    private static bool Each(ModelLedger ledger, Func<Figures, bool> holds) => Sections.All(s => Moves.Councils.All(c => holds(ledger.FiguresOf(s, c))));

    private static void Holds(Func<ModelLedger, bool> invariant) =>
        Prop.ForAll(Moves.Sequences, attempts =>
        {
            var ledger = new ModelLedger();
            return attempts.All(attempt =>
            {
                attempt.On(ledger);
                return invariant(ledger);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
