using System.ComponentModel.DataAnnotations;
using CQ.Budgets.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

public sealed class CorrectForm
{
    [Display(Name = "Motif", Description = "Ce qui était faux. Cette phrase sera publique.")]
    [Required(ErrorMessage = "Indiquez le motif.")]
    [StringLength(1000, ErrorMessage = "Le motif tient en 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever]
    [ValidateNever]
    public EntryInfo Entry { get; set; } = null!;

    /// <summary>Why the viewer cannot correct it; null when they can.</summary>
    [BindNever]
    [ValidateNever]
    public string? Obstacle { get; set; }
}
