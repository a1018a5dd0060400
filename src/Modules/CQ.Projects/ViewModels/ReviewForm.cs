using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>Last step: everything read again, the promise (R199), the button.</summary>
public sealed class ReviewForm
{
    [Display(Name = "Je m’engage à suivre ce projet jusqu’à sa réalisation : répondre aux questions, participer aux échanges, prévenir si je ne peux plus le porter.")]
    public bool Pledged { get; set; }

    [BindNever]
    [ValidateNever]
    public DraftHead Head { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string? NeighbourhoodName { get; set; }

    [BindNever]
    [ValidateNever]
    public Money? Cost { get; set; }

    [BindNever]
    [ValidateNever]
    public Money? Threshold { get; set; }

    /// <summary>False for accounts of the institution (R56).</summary>
    [BindNever]
    [ValidateNever]
    public bool MayCarry { get; set; }
}
