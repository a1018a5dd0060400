namespace CQ.Admin.Models;

/// <summary>Settings section of the texts that the footer leads to.</summary>
public sealed class LegalTexts
{
    public LegalText LegalNotice { get; set; } = new();

    public LegalText Privacy { get; set; } = new();

    public LegalText Accessibility { get; set; } = new();

    public LegalText Contact { get; set; } = new();

    public AccessibilityStatus AccessibilityStatus { get; set; }
}
