using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Conditions;

/// <summary>
/// A question to declared values: comparisons joined by <c>and</c>, such as <c>project.cost &lt; charter.threshold</c>,
/// <c>project.section = 'Investment' and project.cost >= 1500.00</c>, or a single yes-or-no value. No script: what cannot be checked beforehand
/// cannot be written.
/// </summary>
internal sealed class Condition
{
    private readonly IReadOnlyList<Comparison> _comparisons;

    private Condition(IReadOnlyList<Comparison> comparisons) => _comparisons = comparisons;

    public static IEnumerable<string> NamesIn(string expression) =>
        ConditionTokens.Split(expression).Where(t => t.Kind == TokenKind.Name).Select(t => t.Text).Distinct();

    /// <param name="typeOf">Type of a declared value; null when nobody declares it, which whoever asks has named already.</param>
    public static Condition? Parse(string expression, Func<string, WorkflowValueType?> typeOf, Action<string> error)
    {
        var tokens = ConditionTokens.Split(expression);
        if (tokens.FirstOrDefault(t => t.Kind == TokenKind.Unknown) is { Text.Length: > 0 } unknown)
        {
            error($"'{unknown.Text}' is not understood");
            return null;
        }

        var comparisons = new List<Comparison>();
        foreach (var part in Parts(tokens))
        {
            if (Comparison.Parse(part, typeOf, error) is { } comparison)
                comparisons.Add(comparison);
            else
                return null;
        }

        return new Condition(comparisons);
    }

    public bool Holds(Func<string, WorkflowValue> value) => _comparisons.All(c => c.Holds(value));

    private static IEnumerable<IReadOnlyList<ConditionToken>> Parts(IReadOnlyList<ConditionToken> tokens)
    {
        var part = new List<ConditionToken>();
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.And)
            {
                part.Add(token);
                continue;
            }

            yield return part;
            part = [];
        }

        yield return part;
    }
}
