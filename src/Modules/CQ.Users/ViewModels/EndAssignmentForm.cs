using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

public sealed class EndAssignmentForm
{
    [Display(Name = "Dernier jour", Description = "Compris. Pour que le rôle cesse aussitôt, indiquez la date d’hier.")]
    [Required(ErrorMessage = "Indiquez le dernier jour.")]
    public DateOnly? Through { get; set; }

    [BindNever]
    [ValidateNever]
    public Guid PersonId { get; set; }

    [BindNever]
    [ValidateNever]
    public string PersonName { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public string RoleName { get; set; } = "";
}
