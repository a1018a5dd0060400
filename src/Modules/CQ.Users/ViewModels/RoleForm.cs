using System.ComponentModel.DataAnnotations;
using CQ.Users.Services.Rights;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Users.ViewModels;

public sealed class RoleForm
{
    [Display(Name = "Nom du rôle")]
    [StringLength(60, ErrorMessage = "Ce nom est trop long : 60 caractères au plus.")]
    public string? Name { get; set; }

    [Display(Name = "Description", Description = "À qui ce rôle est destiné, en une phrase.")]
    [StringLength(300, ErrorMessage = "Cette description est trop longue : 300 caractères au plus.")]
    public string? Description { get; set; }

    public string[] Permissions { get; set; } = [];

    public long Version { get; set; }

    [BindNever]
    [ValidateNever]
    public Guid Id { get; set; }

    [BindNever]
    [ValidateNever]
    public string Label { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public bool IsNew { get; set; }

    [BindNever]
    [ValidateNever]
    public bool MayDelete { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<IGrouping<string, PermissionChoice>> Choices { get; set; } = [];
}
