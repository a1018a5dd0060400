namespace CQ.Territory.Models;

/// <summary>A word that the councils may choose for themselves (R20), with the standard one that stands until they do.</summary>
public sealed record CharterLabel(string Key, string French, string English)
{
    public static IReadOnlyList<CharterLabel> All { get; } =
    [
        new("parityPair", "Binôme paritaire", "Parity pair"),
        new("animationTeam", "Équipe d’animation", "Animation team"),
        new("budgetCommittee", "Comité budgétaire", "Budget committee"),
    ];
}
