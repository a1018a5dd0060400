using CQ.Abstractions.Values;
using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What a draft must hold to be handed in, field by field; the form asks the same rule step by step. Amounts: see <see cref="MoneyParser"/>.</summary>
public static class SubmissionRules
{
    public static IReadOnlyList<Refusal> Check(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [.. CheckIdea(draft), .. CheckPlace(draft), .. CheckBudget(draft), .. CheckPledge(draft)];
    }

    public static IEnumerable<Refusal> CheckIdea(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return
        [
            .. Text(draft.Title, nameof(draft.Title), Lengths.Title, "Donnez un titre à votre projet.", "Le titre dépasse {0} caractères."),
            .. Text(draft.Summary, nameof(draft.Summary), Lengths.Summary, "Résumez votre projet en une phrase ou deux.", "Le résumé dépasse {0} caractères."),
            .. Text(draft.Description, nameof(draft.Description), Lengths.Text, "Décrivez votre projet.", "La description dépasse {0} caractères."),
        ];
    }

    public static IEnumerable<Refusal> CheckPlace(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.CouncilId is null)
            yield return new Refusal("Choisissez le quartier du projet.", nameof(draft.CouncilId));
        foreach (var refusal in Text(draft.Place, nameof(draft.Place), Lengths.Place, "Dites où le projet prend place.", "Le lieu dépasse {0} caractères."))
            yield return refusal;
    }

    public static IEnumerable<Refusal> CheckBudget(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Purchase is null)
            yield return new Refusal("Dites ce qui est acheté ; « je ne sais pas » convient.", nameof(draft.Purchase));
        if (Cost(draft.CostText, out var refusal) is null)
            yield return refusal!;
    }

    public static IEnumerable<Refusal> CheckPledge(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!draft.Pledged)
            yield return new Refusal("Cochez cette case pour vous engager à suivre le projet.", nameof(draft.Pledged));
    }

    /// <summary>The amount typed, or null and why it cannot be one.</summary>
    public static Money? Cost(string? typed, out Refusal? refusal) =>
        Cost(typed, nameof(ProjectDraft.CostText), "Indiquez un coût estimé, même approximatif.", out refusal);

    /// <summary>The same for any field that asks for a cost, with its own sentence for when nothing is typed.</summary>
    internal static Money? Cost(string? typed, string field, string missing, out Refusal? refusal)
    {
        var outcome = MoneyParser.TryParse(typed, out var money);
        refusal = outcome switch
        {
            MoneyParseOutcome.Ok when !money.IsZero => null,
            MoneyParseOutcome.Ok => new Refusal("Le coût est plus grand que zéro.", field),
            MoneyParseOutcome.Empty => new Refusal(missing, field),
            MoneyParseOutcome.Negative => new Refusal("Le coût ne peut pas être négatif.", field),
            MoneyParseOutcome.TooPrecise => new Refusal("Un montant a deux décimales au plus, par exemple 1 499,99.", field),
            MoneyParseOutcome.TooLarge => new Refusal("Ce montant est trop élevé : {0} au plus.", field, MoneyParser.Maximum),
            _ => new Refusal("Écrivez un montant en euros, par exemple 1 499,99.", field),
        };
        return refusal is null ? money : null;
    }

    private static IEnumerable<Refusal> Text(string text, string field, int length, string missing, string tooLong)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield return new Refusal(missing, field);
        else if (text.Trim().Length > length)
            yield return new Refusal(tooLong, field, length);
    }
}
