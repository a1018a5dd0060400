namespace CQ.Admin.ViewModels;

/// <summary>Keys of the journal's filters in its address, French as on every screen.</summary>
internal static class AuditKeys
{
    public const string Person = "personne";

    /// <summary>The same person, by id, from a link of the list.</summary>
    public const string User = "compte";

    public const string Kind = "objet";

    public const string Subject = "identifiant";

    public const string Category = "categorie";

    public const string From = "du";

    public const string Through = "au";

    public const string After = "apres";
}
