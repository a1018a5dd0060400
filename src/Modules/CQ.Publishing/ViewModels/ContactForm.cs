using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Publishing.ViewModels;

public sealed class ContactForm
{
    [Display(Name = "Nom")]
    [Required(ErrorMessage = "Indiquez le nom.")]
    [StringLength(Models.DirectoryCard.NameLength, ErrorMessage = "Le nom tient en 80 caractères.")]
    public string? Name { get; set; }

    [Display(Name = "Rôle", Description = "Ce que cette personne fait : gardienne de l’école, association du quartier…")]
    public string? Role { get; set; }

    [Display(Name = "Téléphone")]
    public string? Phone { get; set; }

    [Display(Name = "Adresse électronique")]
    public string? Email { get; set; }

    [Display(Name = "Adresse")]
    public string? Address { get; set; }

    [Display(Name = "Pour les membres de")]
    public Guid? CircleId { get; set; }

    [Display(Name = "Accord donné le", Description = "Sans l’accord de la personne, ne l’écrivez pas ici.")]
    [Required(ErrorMessage = "Indiquez le jour où la personne a donné son accord.")]
    public DateOnly? ConsentOn { get; set; }

    [Display(Name = "Comment l’accord a été donné", Description = "Par exemple : courriel, fiche signée.")]
    [Required(ErrorMessage = "Dites comment la personne a donné son accord.")]
    [StringLength(Models.OutsideContact.SourceLength, ErrorMessage = "Écrivez-le en 200 caractères.")]
    public string? ConsentSource { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<DirectoryCircle> Circles { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public Guid? Id { get; set; }
}
