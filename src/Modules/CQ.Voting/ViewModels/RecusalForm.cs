using System.ComponentModel.DataAnnotations;
using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>An elector says why they take no part.</summary>
public sealed class RecusalForm
{
    [Required(ErrorMessage = "Indiquez pourquoi vous ne prenez pas part à ce vote.")]
    [StringLength(RecuseElector.ReasonLength, ErrorMessage = "Le motif compte au plus {1} caractères.")]
    [Display(Name = "Motif", Description = "Par exemple un intérêt personnel dans le projet. Il est gardé avec le vote.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
