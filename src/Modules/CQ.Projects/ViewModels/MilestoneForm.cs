using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class MilestoneForm : ProjectForm
{
    [Display(Name = "Étape", Description = "En quelques mots, par exemple « Pose des bancs ». Tout le monde la lit.")]
    [Required(ErrorMessage = "Nommez cette étape.")]
    [StringLength(200, ErrorMessage = "Le titre tient en 200 caractères.")]
    public string? Title { get; set; }

    [Display(Name = "Jour prévu")]
    [Required(ErrorMessage = "Indiquez le jour prévu.")]
    public DateOnly? PlannedOn { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public bool IsNew { get; set; }
}
