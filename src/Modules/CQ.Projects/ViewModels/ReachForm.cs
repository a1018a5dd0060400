using System.ComponentModel.DataAnnotations;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class ReachForm : ProjectForm
{
    [Display(Name = "Atteinte le")]
    [Required(ErrorMessage = "Indiquez le jour où l’étape a été atteinte.")]
    public DateOnly? ReachedOn { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public Milestone Milestone { get; set; } = null!;
}
