using CQ.Abstractions.Values;

namespace CQ.Search.Models;

/// <summary>Expressions that mean the same, as somebody wrote them in one line; cannot be wrong.</summary>
public sealed record SynonymWords
{
    private SynonymWords(string[] expressions) => Expressions = expressions;

    public string[] Expressions { get; }

    public string FoldedFirst => Slugs.Of(Expressions[0]);

    /// <param name="line">Separated by commas or semicolons.</param>
    /// <param name="field">Beside which a refusal stands.</param>
    public static Outcome<SynonymWords> Of(string? line, string? field = null)
    {
        var expressions = (line ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Slugs.Of).ToArray();
        if (expressions.Any(e => Slugs.Of(e).Length == 0))
            return new Refusal("Chaque mot compte au moins une lettre ou un chiffre.", field);
        if (expressions.Length < 2)
            return new Refusal("Donnez au moins deux mots, séparés par des virgules.", field);
        if (expressions.Length > SynonymGroup.MostExpressions)
            return new Refusal("Au plus {0} mots ensemble : faites deux groupes.", field, SynonymGroup.MostExpressions);
        if (expressions.Any(e => e.Length > SynonymGroup.LongestExpression))
            return new Refusal("Un mot ou une expression compte au plus {0} caractères.", field, SynonymGroup.LongestExpression);
        return new SynonymWords(expressions);
    }
}
