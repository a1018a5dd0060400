using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class EvaluationForm : ProjectForm
{
    [Display(Name = "Ce que le projet a apporté", Description = "À qui sert-il, qu’est-ce qui a changé, que feriez-vous autrement ? Tout le monde lit ce texte.")]
    [Required(ErrorMessage = "Dites ce que le projet a apporté.")]
    [StringLength(4000, ErrorMessage = "Le texte tient en 4 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Evaluation { get; set; }

    public long Seen { get; set; }

    /// <summary>What somebody else has saved meanwhile.</summary>
    [BindNever]
    [ValidateNever]
    public string? Stored { get; set; }
}
