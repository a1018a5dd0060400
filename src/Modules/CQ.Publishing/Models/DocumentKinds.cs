namespace CQ.Publishing.Models;

/// <summary>The kinds of documents in words and in addresses.</summary>
public static class DocumentKinds
{
    public static IReadOnlyList<DocumentKind> All { get; } = Enum.GetValues<DocumentKind>();

    /// <summary>French, key of its translation.</summary>
    public static string Name(DocumentKind kind) => kind switch
    {
        DocumentKind.Minutes => "Compte rendu",
        DocumentKind.Agenda => "Ordre du jour",
        DocumentKind.Report => "Rapport",
        DocumentKind.Plan => "Plan",
        DocumentKind.Opinion => "Avis",
        _ => "Autre document",
    };

    /// <summary>In addresses.</summary>
    public static string Key(DocumentKind kind) => kind switch
    {
        DocumentKind.Minutes => "compte-rendu",
        DocumentKind.Agenda => "ordre-du-jour",
        DocumentKind.Report => "rapport",
        DocumentKind.Plan => "plan",
        DocumentKind.Opinion => "avis",
        _ => "autre",
    };

    public static DocumentKind? Parse(string? key) => All.Where(k => Key(k) == key).Select(k => (DocumentKind?)k).FirstOrDefault();
}
