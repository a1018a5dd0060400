namespace CQ.Territory.Models;

/// <summary>A word that the councils may choose for themselves (R20), with the standard one that stands until they do.</summary>
public sealed record CharterLabel(string Key, string French, string English)
{
    public static IReadOnlyList<CharterLabel> All { get; } =
    [
        new("parityPair", "binôme paritaire", "parity pair"),
        new("animationTeam", "équipe d'animation", "animation team"),
        new("budgetCommittee", "comité budgétaire", "budget committee"),
    ];
}
