using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.UnitTests.Budgets;

/// <summary>The worked example of requirements §2.7.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Guid Seine = Guid.NewGuid();
    private static readonly Guid Project = Guid.NewGuid();
    private static readonly Guid Somebody = Guid.NewGuid();

    [Fact]
    public void Opened8264_Committed1499_Ordered1450_Released49_Leaves6814Available()
    {
        var ledger = new ModelLedger();

        Post(ledger, EntryKind.OpeningCredit, 826_400, null);
        Post(ledger, EntryKind.Commitment, 149_999, Project);
        ledger.Certify(Section.Investment, Seine, Project, new Money(145_000));
        Post(ledger, EntryKind.PaymentOrder, 145_000, Project);
        Post(ledger, EntryKind.Decommitment, 4_999, Project);
        var figures = ledger.FiguresOf(Section.Investment, Seine);

        figures.ShouldBe(new Figures(new Money(826_400), Money.Zero, new Money(145_000), new Money(681_400), Money.Zero));
        figures.ConsumptionRate.ShouldBe(1755);
    }

    [Fact]
    public void OpeningCredits_OfParis_AddUpTo11570()
    {
        var ledger = new ModelLedger();

        Post(ledger, EntryKind.OpeningCredit, 826_400, null);
        ledger.Post(new ModelLedger.Move(EntryKind.OpeningCredit, Section.Operating, Seine, null, new Money(330_600), Somebody));

        (ledger.FiguresOf(Section.Investment, Seine) + ledger.FiguresOf(Section.Operating, Seine)).Opened.ShouldBe(Money.Euros(11_570));
    }

    private static void Post(ModelLedger ledger, EntryKind kind, long cents, Guid? project) =>
        ledger.Post(new ModelLedger.Move(kind, Section.Investment, Seine, project, new Money(cents), Somebody)).ShouldBe(PostOutcome.Posted);
}
