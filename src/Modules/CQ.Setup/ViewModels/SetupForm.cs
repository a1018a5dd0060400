using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Tenants;

namespace CQ.Setup.ViewModels;

/// <summary>The set-up form. Its property names are those of <see cref="SetupRequest"/>, so that a refusal finds its field.</summary>
public sealed class SetupForm
{
    public string Secret { get; set; } = "";

    [Display(Name = "Nom du site", Description = "Celui du secteur, en peu de mots : Paris Centre.")]
    [Required(ErrorMessage = "Donnez un nom au site.")]
    [StringLength(100, ErrorMessage = "Le nom tient en 100 caractères.")]
    public string SiteName { get; set; } = "";

    [Display(Name = "Ce que le site contient au départ")]
    [Required(ErrorMessage = "Choisissez avec quoi le site commence.")]
    public string RecipeName { get; set; } = "";

    [Display(Name = "Fuseau horaire", Description = "Les mandats, les votes et les échéances finissent à minuit de cette heure-là.")]
    [Required(ErrorMessage = "Choisissez un fuseau horaire de la liste.")]
    public string TimeZone { get; set; } = "";

    [Display(Name = "Votre adresse électronique", Description = "Celle du premier compte d’administration. Personne d’autre ne la verra.")]
    [Required(ErrorMessage = "Écrivez votre adresse électronique.")]
    [EmailAddress(ErrorMessage = "Écrivez une adresse électronique complète, comme nom@exemple.fr.")]
    [StringLength(254, ErrorMessage = "Cette adresse est trop longue.")]
    public string AdminEmail { get; set; } = "";

    [Display(Name = "Votre mot de passe", Description = "Quatre ou cinq mots sans rapport entre eux, ou au moins douze caractères mêlant lettres, chiffres et signes.")]
    [Required(ErrorMessage = "Choisissez un mot de passe.")]
    [StringLength(200, MinimumLength = 12, ErrorMessage = "Le mot de passe compte au moins 12 caractères.")]
    [DataType(DataType.Password)]
    public string AdminPassword { get; set; } = "";

    [Display(Name = "Le même mot de passe, une seconde fois")]
    [Required(ErrorMessage = "Écrivez le mot de passe une seconde fois.")]
    [Compare(nameof(AdminPassword), ErrorMessage = "Les deux mots de passe diffèrent.")]
    [DataType(DataType.Password)]
    public string AdminPasswordAgain { get; set; } = "";

    public SetupRequest ToRequest() => new(SiteName.Trim(), RecipeName, TimeZone, AdminEmail.Trim(), AdminPassword, Secret);
}
