namespace CQ.Glossary.Models;

/// <summary>The terms under one letter; what begins with a digit stands together, first.</summary>
public sealed record Letter(string Name, string Anchor, IReadOnlyList<GlossaryTerm> Terms)
{
    /// <param name="terms">In the order of their folded titles.</param>
    public static IReadOnlyList<Letter> Of(IEnumerable<GlossaryTerm> terms) =>
    [
        .. terms
            .GroupBy(t => char.IsAsciiDigit(t.FoldedTitle[0]) ? "0–9" : char.ToUpperInvariant(t.FoldedTitle[0]).ToString())
            .Select(g => new Letter(g.Key, "lettre-" + (g.Key.Length == 1 ? g.Key.ToLowerInvariant() : "chiffres"), [.. g])),
    ];
}
