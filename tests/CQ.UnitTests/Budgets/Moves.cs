using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CQ.UnitTests.Budgets;

/// <summary>Random things that people try on a ledger: few councils, projects and people, so that they meet.</summary>
internal static class Moves
{
    public static Guid[] Councils { get; } = [Id(1), Id(2)];

    private static readonly Guid?[] Projects = [null, Id(11), Id(12)];
    private static readonly Guid[] People = [Id(21), Id(22)];

    public static Arbitrary<Attempt[]> Sequences { get; } = Arb.From(Gen.ArrayOf(Attempts()));

    private static Gen<Attempt> Attempts() =>
        from kind in Gen.Frequency(
            (2, Gen.Constant<EntryKind?>(EntryKind.OpeningCredit)),
            (5, Gen.Constant<EntryKind?>(EntryKind.Commitment)),
            (2, Gen.Constant<EntryKind?>(EntryKind.Decommitment)),
            (4, Gen.Constant<EntryKind?>(EntryKind.PaymentOrder)),
            (2, Gen.Constant<EntryKind?>(EntryKind.Correction)),
            (3, Gen.Constant<EntryKind?>(null)))
        from section in Gen.Elements(Enum.GetValues<Section>())
        from council in Gen.Elements(Councils)
        from project in Gen.Elements(Projects)
        from cents in Gen.OneOf(Gen.Choose(1, 200), Gen.Choose(1, 900_000))
        from person in Gen.Elements(People)
        from which in Gen.Choose(0, 1000)
        select new Attempt(kind, section, council, project, new Money(cents), person, which);

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    /// <summary>An entry, or a certificate when there is no kind.</summary>
    internal sealed record Attempt(EntryKind? Kind, Section Section, Guid Council, Guid? Project, Money Amount, Guid By, int Which)
    {
        public IEnumerable<PostOutcome> On(ModelLedger ledger)
        {
            if (Kind is not { } kind)
            {
                ledger.Certify(Section, Council, Project, Amount);
                return [];
            }

            if (kind != EntryKind.Correction)
                return [ledger.Post(new ModelLedger.Move(kind, Section, Council, Project, Amount, By))];
            // A correction names an entry that is one: with none to name there is nothing to try.
            var named = ledger.Entries.Select((e, i) => (e, i)).Where(x => x.e.Kind != EntryKind.Correction).Select(x => x.i).ToList();
            return named.Count == 0 ? [] : [ledger.Post(new ModelLedger.Move(kind, Section, Council, Project, Amount, By, named[Which % named.Count]))];
        }
    }
}
