using System.ComponentModel.DataAnnotations;
using CQ.Workflows.Services.Admin;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Workflows.ViewModels;

/// <summary>Why an instance is stopped.</summary>
public sealed class StopForm
{
    [Display(Name = "Raison", Description = "Elle reste dans l’historique du dossier.")]
    [DataType(DataType.MultilineText)]
    [Required(ErrorMessage = "Dites pourquoi ce dossier est arrêté.")]
    [StringLength(1000, ErrorMessage = "La raison dépasse 1 000 caractères.")]
    public string? Reason { get; set; }

    [BindNever]
    [ValidateNever]
    public InstanceDetail Detail { get; set; } = null!;
}
