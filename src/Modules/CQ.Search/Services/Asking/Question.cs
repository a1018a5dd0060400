namespace CQ.Search.Services.Asking;

/// <summary>What somebody typed, understood.</summary>
/// <param name="Text">As typed, cut to what can be looked for.</param>
/// <param name="Terms">In their order, those that say nothing included.</param>
/// <param name="Phrases">What stood between quotation marks: must stand so in a document.</param>
/// <param name="Excluded">What a minus stood before: must not.</param>
public sealed record Question(string Text, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Phrases, IReadOnlyList<string> Excluded, bool IsCut)
{
    /// <summary>The last word may be begun only: nothing was typed after it.</summary>
    public bool EndsOpen => Text.Length > 0 && char.IsLetterOrDigit(Text[^1]);

    /// <summary>Terms that a document should have; all of them when none says anything.</summary>
    public IReadOnlyList<Term> Asked => Terms.Any(t => !t.IsStop) ? [.. Terms.Where(t => !t.IsStop)] : Terms;

    public bool IsEmpty => Terms.Count == 0 && Phrases.Count == 0;

    public Question With(IReadOnlyList<Term> terms) => this with { Terms = terms };
}
