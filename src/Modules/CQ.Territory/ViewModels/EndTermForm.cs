using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>Ends a term before its day.</summary>
public sealed class EndTermForm
{
    [Display(Name = "Dernier jour du mandat", Description = "Les droits finissent ce jour à minuit. Choisissez hier pour un effet immédiat.")]
    [Required(ErrorMessage = "Indiquez le dernier jour du mandat.")]
    public DateOnly? Through { get; set; }

    [Display(Name = "Motif")]
    [Required(ErrorMessage = "Choisissez un motif.")]
    public EndReason? Reason { get; set; }

    [ValidateNever]
    public string Slug { get; set; } = "";

    [ValidateNever]
    public string GroupName { get; set; } = "";

    [ValidateNever]
    public string SeatLabel { get; set; } = "";

    [ValidateNever]
    public string PersonName { get; set; } = "";

    [ValidateNever]
    public Period Period { get; set; }
}
