using System.ComponentModel.DataAnnotations;
using CQ.Admin.Models;
using CQ.Admin.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CQ.Admin.ViewModels;

/// <summary>The editor of one legal text.</summary>
public sealed class LegalTextForm
{
    /// <summary>Value of the button that shows the text without saving it.</summary>
    public const string Preview = "apercu";

    [Display(Name = "Texte français", Description = "En Markdown : ## pour un intertitre, - pour une liste, [lien](https://exemple.fr) pour un lien.")]
    [StringLength(60_000, ErrorMessage = "Le texte tient en 60 000 caractères.")]
    public string? French { get; set; }

    [Display(Name = "Texte anglais", Description = "Sans lui, le texte français est montré aux personnes qui lisent le site en anglais.")]
    [StringLength(60_000, ErrorMessage = "Le texte tient en 60 000 caractères.")]
    public string? English { get; set; }

    [Display(Name = "État de conformité", Description = "Sans audit en cours de validité, la loi demande de déclarer le site non conforme.")]
    public AccessibilityStatus Status { get; set; }

    /// <summary>Fingerprint of what the editor had on the screen.</summary>
    public string Seen { get; set; } = "";

    [BindNever]
    public LegalPage Page { get; set; } = LegalPage.LegalNotice;

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    public LegalTextForm? Theirs { get; set; }

    /// <summary>Subject under which the journal keeps the history; null for those who may not read it.</summary>
    [BindNever]
    public Guid? HistoryId { get; set; }

    public static LegalTextForm Of(LegalPage page, LegalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(texts);
        var text = page.Of(texts);
        return new LegalTextForm
        {
            Page = page,
            French = text.French,
            English = text.English,
            Status = texts.AccessibilityStatus,
            Seen = SaveLegalText.FingerprintOf(page, texts),
        };
    }
}
