using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Budgets.ViewModels;

public sealed class RefuseForm
{
    [Display(Name = "Motif du refus", Description = "La personne qui a proposé le lira.")]
    [Required(ErrorMessage = "Indiquez le motif du refus : la personne qui a proposé le lira.")]
    [StringLength(1000, ErrorMessage = "Le motif tient en 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindNever]
    [ValidateNever]
    public ProposalPage Page { get; set; } = null!;
}
