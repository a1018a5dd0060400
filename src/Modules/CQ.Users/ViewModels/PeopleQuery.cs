namespace CQ.Users.ViewModels;

/// <summary>What the list of people is asked for, as in its address.</summary>
public sealed class PeopleQuery
{
    public string? Recherche { get; set; }

    /// <summary><c>nom</c> or <c>adresse</c>; without it, what holds an @ is an address.</summary>
    public string? Dans { get; set; }

    /// <summary><c>actifs</c>, <c>verrouilles</c>, <c>non-confirmes</c> or <c>fermes</c>; else all.</summary>
    public string? Etat { get; set; }

    /// <summary>Where the page begins.</summary>
    public string? Apres { get; set; }
}
