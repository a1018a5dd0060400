namespace CQ.Admin.Models;

/// <summary>The words the decree prescribes for each status (A1); keys of the translations.</summary>
public static class AccessibilityStatusTexts
{
    public static string FooterText(this AccessibilityStatus status) => status switch
    {
        AccessibilityStatus.Total => "Accessibilité : totalement conforme",
        AccessibilityStatus.Partial => "Accessibilité : partiellement conforme",
        _ => "Accessibilité : non conforme",
    };

    public static string Sentence(this AccessibilityStatus status) => status switch
    {
        AccessibilityStatus.Total => "Ce site est totalement conforme au référentiel général d’amélioration de l’accessibilité (RGAA).",
        AccessibilityStatus.Partial => "Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA).",
        _ => "Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA).",
    };

    public static string Choice(this AccessibilityStatus status) => status switch
    {
        AccessibilityStatus.Total => "Totalement conforme : tous les critères applicables sont respectés",
        AccessibilityStatus.Partial => "Partiellement conforme : la moitié au moins des critères est respectée",
        _ => "Non conforme : moins de la moitié, ou pas d’audit en cours de validité",
    };
}
