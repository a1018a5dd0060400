using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.UnitTests.Projects;

public sealed class SubmissionRulesTests
{
    [Theory]
    [InlineData("0", "Le coût est plus grand que zéro.")]
    [InlineData("0,00", "Le coût est plus grand que zéro.")]
    [InlineData("-0", "Le coût est plus grand que zéro.")]
    [InlineData("-1", "Le coût ne peut pas être négatif.")]
    [InlineData("−1", "Le coût ne peut pas être négatif.")]
    [InlineData("1000000000000", "Ce montant est trop élevé : {0} au plus.")]
    [InlineData("100000000,01", "Ce montant est trop élevé : {0} au plus.")]
    [InlineData("1e12", "Écrivez un montant en euros, par exemple 1 499,99.")]
    [InlineData("1499.999", "Un montant a deux décimales au plus, par exemple 1 499,99.")]
    [InlineData("1499,999", "Un montant a deux décimales au plus, par exemple 1 499,99.")]
    [InlineData("environ 100", "Écrivez un montant en euros, par exemple 1 499,99.")]
    [InlineData("", "Indiquez un coût estimé, même approximatif.")]
    [InlineData("  ", "Indiquez un coût estimé, même approximatif.")]
    [InlineData(null, "Indiquez un coût estimé, même approximatif.")]
    public void Cost_ThatIsNone_SaysWhy(string? typed, string message)
    {
        SubmissionRules.Cost(typed, out var refusal).ShouldBeNull();

        refusal!.Text.ShouldBe(message);
        refusal.Field.ShouldBe(nameof(ProjectDraft.CostText));
    }

    [Theory]
    [InlineData("12,5", 1_250)]
    [InlineData("1 499,99 €", 149_999)]
    [InlineData("1\u202f499,99\u00a0€", 149_999)]
    [InlineData("1499.99", 149_999)]
    [InlineData("1,499.99", 149_999)]
    [InlineData("0,01", 1)]
    [InlineData("1500", 150_000)]
    [InlineData("1500 EUR", 150_000)]
    [InlineData("100000000", 10_000_000_000)]
    public void Cost_AsPeopleTypeIt_IsUnderstood(string typed, long cents)
    {
        SubmissionRules.Cost(typed, out var refusal)!.Value.Cents.ShouldBe(cents);

        refusal.ShouldBeNull();
    }

    [Fact]
    public void Complete_HasNothingToSay() => SubmissionRules.Check(Complete()).ShouldBeEmpty();

    [Fact]
    public void Empty_NamesEverythingAtOnce_InTheOrderOfTheForm() =>
        SubmissionRules.Check(Empty()).Select(r => r.Field).ShouldBe(["Title", "Summary", "Description", "CouncilId", "Place", "Purchase", "CostText", "Pledged"]);

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(300, false)]
    public void Title_HasItsLength(int length, bool fits)
    {
        var draft = Complete();
        draft.Title = new string('é', length);

        SubmissionRules.CheckIdea(draft).Any().ShouldBe(!fits);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\t\n")]
    [InlineData("\u00a0")]
    public void Title_OfSpaces_IsMissing(string typed)
    {
        var draft = Complete();
        draft.Title = typed;

        SubmissionRules.CheckIdea(draft).Single().Text.ShouldBe("Donnez un titre à votre projet.");
    }

    [Fact]
    public void Title_WithSpacesAround_CountsWithoutThem()
    {
        var draft = Complete();
        draft.Title = "  " + new string('x', 200) + "  ";

        SubmissionRules.CheckIdea(draft).ShouldBeEmpty();
    }

    internal static ProjectDraft Empty() => new() { OwnerId = Guid.NewGuid(), StartedAt = default, SavedAt = default };

    internal static ProjectDraft Complete()
    {
        var draft = Empty();
        (draft.Title, draft.Summary, draft.Description) = ("Un banc", "Pour s’asseoir.", "Un banc à dossier.");
        (draft.CouncilId, draft.Place) = (Guid.NewGuid(), "Rue des Archives");
        (draft.Purchase, draft.CostText, draft.Pledged) = (Purchase.Durable, "12,5", true);
        return draft;
    }
}
