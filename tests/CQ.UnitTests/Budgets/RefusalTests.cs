using System.Globalization;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Territory.Models;

namespace CQ.UnitTests.Budgets;

public sealed class RefusalTests
{
    [Fact]
    public void Commitment_BeyondTheEnvelope_NamesWhatIsLeft()
    {
        var refusal = LedgerRefusals.For(Posting(EntryKind.Commitment), new PostAnswer(PostOutcome.Insufficient, 0, new Money(21_403), Money.Zero), "Seine");

        Say(refusal).ShouldBe("Il reste 214,03 € disponibles sur l’enveloppe d’investissement de Seine : l’engagement de 300,00 € ne peut pas être enregistré.");
        refusal.Field.ShouldBe("Amount");
    }

    [Theory]
    [InlineData(EntryKind.Decommitment, "Il reste 214,03 € engagés et pas encore mandatés : le dégagement de 300,00 € ne peut pas être enregistré.")]
    [InlineData(EntryKind.PaymentOrder, "Il reste 214,03 € engagés et pas encore mandatés : le mandat de 300,00 € ne peut pas être enregistré.")]
    public void Entry_BeyondTheCommitment_NamesWhatIsLeft(EntryKind kind, string expected) =>
        Say(LedgerRefusals.For(Posting(kind), new PostAnswer(PostOutcome.Insufficient, 0, new Money(21_403), Money.Zero), "Seine")).ShouldBe(expected);

    [Fact]
    public void PaymentOrder_BeyondTheService_NamesBothAmounts() =>
        Say(LedgerRefusals.For(Posting(EntryKind.PaymentOrder), new PostAnswer(PostOutcome.NotCertified, 0, new Money(10_000), new Money(25_000)), "Seine"))
            .ShouldBe("Le service fait est certifié à hauteur de 250,00 €, dont 100,00 € déjà mandatés : le mandat de 300,00 € ne peut pas être enregistré.");

    public static TheoryData<PostOutcome> Refusals => [.. Enum.GetValues<PostOutcome>().Where(o => o != PostOutcome.Posted)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void EveryRefusal_OfEveryKind_IsASentence(PostOutcome outcome)
    {
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            foreach (var section in Enum.GetValues<Section>())
                Say(LedgerRefusals.For(Posting(kind) with { Section = section }, new PostAnswer(outcome, 0, Money.Zero, Money.Zero), "Seine")).ShouldEndWith(".");
        }
    }

    [Theory]
    [InlineData(EntryKind.OpeningCredit, "ActReference")]
    [InlineData(EntryKind.Commitment, "ActReference")]
    [InlineData(EntryKind.Decommitment, "Reason")]
    [InlineData(EntryKind.Correction, "Reason")]
    [InlineData(EntryKind.PaymentOrder, "Amount")]
    public void Posting_WithoutWhatItsKindNeeds_IsRefusedBesideTheField(EntryKind kind, string field) =>
        PostingRules.Check(Posting(kind)).ShouldNotBeNull().Field.ShouldBe(field);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Posting_OfNothing_IsRefused(long cents) =>
        PostingRules.Check(Posting(EntryKind.Commitment) with { Amount = new Money(cents), Act = new AuthorityAct("A", new DateOnly(2026, 1, 5), "M") })
            .ShouldNotBeNull().Field.ShouldBe("Amount");

    private static Posting Posting(EntryKind kind) => new()
    {
        FiscalYearId = Guid.NewGuid(),
        Year = 2026,
        Kind = kind,
        Section = Section.Investment,
        CouncilId = Guid.NewGuid(),
        Amount = Money.Euros(300),
    };

    private static string Say(Refusal refusal)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var arguments = refusal.Arguments.Select(a => a is Money m ? m.Format(french) : a).ToArray();
        return string.Format(french, refusal.Text, arguments).Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }
}
