namespace CQ.Abstractions.Tenants;

/// <summary>The zones in which a French town hall may stand, mainland first: what set-up and settings offer.</summary>
public static class FrenchTimeZones
{
    public static IReadOnlyList<(string Id, string Name)> All { get; } =
    [
        ("Europe/Paris", "France hexagonale et Corse"),
        ("America/Guadeloupe", "Guadeloupe"),
        ("America/Martinique", "Martinique"),
        ("America/Cayenne", "Guyane"),
        ("Indian/Reunion", "La Réunion"),
        ("Indian/Mayotte", "Mayotte"),
        ("America/Miquelon", "Saint-Pierre-et-Miquelon"),
        ("America/St_Barthelemy", "Saint-Barthélemy"),
        ("America/Marigot", "Saint-Martin"),
        ("Pacific/Noumea", "Nouvelle-Calédonie"),
        ("Pacific/Tahiti", "Polynésie française"),
        ("Pacific/Wallis", "Wallis-et-Futuna"),
    ];
}
