using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Users.ViewModels;

public sealed class AssignRoleForm
{
    [Display(Name = "Rôle")]
    [Required(ErrorMessage = "Choisissez un rôle.")]
    public Guid? RoleId { get; set; }

    [Display(Name = "Premier jour")]
    [Required(ErrorMessage = "Indiquez le premier jour.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Dernier jour", Description = "Compris. Laissez vide si le rôle n’a pas de fin prévue.")]
    public DateOnly? Through { get; set; }

    [BindNever]
    [ValidateNever]
    public Guid PersonId { get; set; }

    [BindNever]
    [ValidateNever]
    public string PersonName { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Roles { get; set; } = [];
}
