using System.ComponentModel.DataAnnotations;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Publishing.ViewModels;

public sealed class WidgetForm
{
    [Display(Name = "Sites autorisés", Description = "Une adresse par ligne, par exemple https://mairie.example. Aucun autre site ne peut afficher ce cadre.")]
    [StringLength(2_000, ErrorMessage = "Cette liste de sites est trop longue.")]
    public string? Sites { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<CouncilInfo> Councils { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public bool IsOpen { get; set; }
}
