using System.Globalization;
using CQ.Abstractions.Values;

namespace CQ.Abstractions.Recipes;

/// <summary>What a module's service answers, in a recipe step.</summary>
public static class RecipeOutcomes
{
    /// <summary>A service that refuses a recipe's data stops the run with its reason.</summary>
    /// <param name="outcome">What the service answered.</param>
    /// <param name="path">Where the data stands in the recipe.</param>
    public static T OrThrow<T>(this Outcome<T> outcome, string path)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"{path}: {Words(outcome.Refusal)}");
    }

    /// <summary>The same for a refusal that validation finds, before anything is written.</summary>
    public static void Add(this RecipeErrors errors, string path, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(refusal);
        errors.Add(refusal.Field is null ? path : $"{path}.{refusal.Field}", Words(refusal));
    }

    private static string Words(Refusal refusal) => string.Format(CultureInfo.InvariantCulture, refusal.Text, refusal.Arguments);
}
