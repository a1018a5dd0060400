using System.ComponentModel.DataAnnotations;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class PutOffForm : ProjectForm
{
    [Display(Name = "Nouveau jour prévu")]
    [Required(ErrorMessage = "Indiquez le nouveau jour prévu.")]
    public DateOnly? To { get; set; }

    [Display(Name = "Pourquoi", Description = "En une phrase ou deux, sans nom de personne. Tout le monde la lit.")]
    [Required(ErrorMessage = "Dites pourquoi cette étape est repoussée.")]
    [StringLength(2000, ErrorMessage = "Le motif tient en 2 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public Milestone Milestone { get; set; } = null!;
}
