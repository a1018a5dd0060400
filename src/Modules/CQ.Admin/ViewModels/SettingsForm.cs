using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Settings;
using CQ.Admin.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CQ.Admin.ViewModels;

/// <summary>The settings screen.</summary>
public sealed class SettingsForm
{
    /// <summary>Value of the button that shows the colour without saving anything.</summary>
    public const string Preview = "apercu";

    [Display(Name = "Nom du site", Description = "Celui du secteur, en peu de mots : Paris Centre.")]
    [Required(ErrorMessage = "Donnez un nom au site.")]
    [StringLength(100, ErrorMessage = "Le nom tient en 100 caractères.")]
    public string SiteName { get; set; } = "";

    [Display(Name = "Phrase d’accueil", Description = "Une phrase qui dit ce qu’est un conseil de quartier à qui l’ignore.")]
    [StringLength(300, ErrorMessage = "La phrase tient en 300 caractères.")]
    public string Tagline { get; set; } = "";

    [Display(Name = "Couleur du secteur", Description = "Un dièse et six chiffres ou lettres de A à F, par exemple #1f4e79.")]
    [Required(ErrorMessage = "Écrivez la couleur ainsi : #1f4e79.")]
    [RegularExpression("\\s*#[0-9a-fA-F]{6}\\s*", ErrorMessage = "Écrivez la couleur ainsi : #1f4e79.")]
    public string SectorColour { get; set; } = "";

    [Display(Name = "Adresse de contact", Description = "Affichée sur les pages de contact et de mentions légales.")]
    [EmailAddress(ErrorMessage = "Écrivez une adresse électronique complète, comme nom@exemple.fr.")]
    [StringLength(254, ErrorMessage = "Cette adresse est trop longue.")]
    public string ContactEmail { get; set; } = "";

    [Display(Name = "Adresse d’envoi des courriels", Description = "D’où partent les courriels du site. Vide : l’adresse du serveur.")]
    [EmailAddress(ErrorMessage = "Écrivez une adresse électronique complète, comme nom@exemple.fr.")]
    [StringLength(254, ErrorMessage = "Cette adresse est trop longue.")]
    public string MailFrom { get; set; } = "";

    [Display(Name = "Fuseau horaire", Description = "Les mandats, les votes et les échéances finissent à minuit de cette heure-là.")]
    [Required(ErrorMessage = "Choisissez un fuseau horaire de la liste.")]
    public string TimeZone { get; set; } = "";

    [Display(Name = "Langue par défaut", Description = "Celle des courriels et des personnes qui n’ont rien choisi.")]
    [Required(ErrorMessage = "Choisissez une langue de la liste.")]
    public string Culture { get; set; } = "";

    [Display(Name = "Thème du site public")]
    [Required(ErrorMessage = "Choisissez un thème de la liste.")]
    public string SiteTheme { get; set; } = "";

    [Display(Name = "Thème de l’administration")]
    [Required(ErrorMessage = "Choisissez un thème de la liste.")]
    public string AdminTheme { get; set; } = "";

    /// <summary>Fingerprint of what the editor had on the screen.</summary>
    public string Seen { get; set; } = "";

    /// <summary>What somebody else saved meanwhile; never bound from the request.</summary>
    [BindNever]
    public SettingsForm? Theirs { get; set; }

    public static SettingsForm Of(StoredProfile stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var profile = stored.Profile;
        return new SettingsForm
        {
            SiteName = profile.SiteName,
            Tagline = profile.Tagline,
            SectorColour = profile.SectorColour,
            ContactEmail = profile.ContactEmail,
            MailFrom = profile.MailFrom,
            SiteTheme = profile.SiteTheme,
            AdminTheme = profile.AdminTheme,
            TimeZone = stored.TimeZone,
            Culture = stored.Culture,
        };
    }

    // An empty box arrives as null.
    public SiteProfile ToProfile() => new()
    {
        SiteName = SiteName.Trim(),
        Tagline = (Tagline ?? "").Trim(),
        SectorColour = SectorColour.Trim().ToLowerInvariant(),
        ContactEmail = (ContactEmail ?? "").Trim(),
        MailFrom = (MailFrom ?? "").Trim(),
        SiteTheme = SiteTheme,
        AdminTheme = AdminTheme,
    };
}
