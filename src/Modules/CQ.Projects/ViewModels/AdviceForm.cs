using System.ComponentModel.DataAnnotations;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>A question to the city's services about a draft (R62), with what was asked and answered before.</summary>
public sealed class AdviceForm
{
    [Display(Name = "Votre question", Description = "Par exemple : est-ce permis sur cette place ? Combien coûterait un banc posé ?")]
    [StringLength(Lengths.Reason, ErrorMessage = "La question dépasse {1} caractères.")]
    public string? Question { get; set; }

    [BindNever]
    [ValidateNever]
    public ProjectDraft Draft { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<Advice> Advice { get; set; } = [];

    /// <summary>The services need to know what it is about.</summary>
    [BindNever]
    [ValidateNever]
    public bool HasIdea { get; set; }

    public bool Waits => Advice.Any(a => a.AnsweredAt is null);
}
