using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Territory.ViewModels;

/// <summary>Makes or presents a body. Kind, council and address are chosen once.</summary>
public sealed class GroupForm
{
    [Display(Name = "Type d’instance")]
    public GroupKind? Kind { get; set; }

    [Display(Name = "Conseil de quartier", Description = "Laissez vide pour une instance commune à tout le secteur.")]
    public Guid? CouncilId { get; set; }

    [Display(Name = "Nom")]
    [Required(ErrorMessage = "Indiquez le nom de l’instance.")]
    [StringLength(150, ErrorMessage = "Le nom compte au plus 150 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Adresse de la page", Description = "Laissez vide : elle est faite à partir du nom. Elle ne changera plus.")]
    [StringLength(80, ErrorMessage = "L’adresse compte au plus 80 caractères.")]
    public string? Slug { get; set; }

    [Display(Name = "Son rôle", Description = "En Markdown. Laissez vide pour le texte habituel de ce type d’instance.")]
    [StringLength(20_000, ErrorMessage = "Ce texte compte au plus 20 000 caractères.")]
    public string? Description { get; set; }

    [Display(Name = "Présentée dans l’annuaire public des instances")]
    public bool IsPublicBody { get; set; }

    [Display(Name = "Fondement", Description = "Loi, délibération ou charte qui la crée.")]
    [StringLength(500, ErrorMessage = "Ce texte compte au plus 500 caractères.")]
    public string? LegalBasis { get; set; }

    [Display(Name = "Échelle")]
    public GroupScale? Scale { get; set; }

    [Display(Name = "Animée par")]
    [StringLength(200, ErrorMessage = "Ce texte compte au plus 200 caractères.")]
    public string? RunBy { get; set; }

    [Display(Name = "Adresse électronique", Description = "Affichée sur sa page.")]
    [EmailAddress(ErrorMessage = "Cette adresse n’est pas complète, par exemple conseil@exemple.fr.")]
    [StringLength(254, ErrorMessage = "L’adresse compte au plus 254 caractères.")]
    public string? ContactEmail { get; set; }

    [Display(Name = "Ce conseil citoyen remplace le conseil de quartier dans son périmètre")]
    public bool ReplacesCouncil { get; set; }

    public long Seen { get; set; }

    [ValidateNever]
    public bool IsNew { get; set; }

    [ValidateNever]
    public string Title { get; set; } = "";

    [ValidateNever]
    public IReadOnlyList<SelectListItem> Councils { get; set; } = [];

    public NewGroup Asked(GroupKind kind) => new(kind, Name ?? "")
    {
        CouncilId = CouncilId,
        Slug = Slug,
        Description = string.IsNullOrWhiteSpace(Description) ? null : Description,
        IsPublicBody = IsPublicBody,
        LegalBasis = string.IsNullOrWhiteSpace(LegalBasis) ? null : LegalBasis,
        Scale = Scale,
        RunBy = RunBy ?? "",
        ContactEmail = ContactEmail,
        ReplacesCouncil = ReplacesCouncil,
    };
}
