using System.ComponentModel.DataAnnotations;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>Sends a completed project again, with a word to the coordination.</summary>
public sealed class ResendForm
{
    [Display(Name = "Un mot pour la coordination", Description = "Ce que vous avez changé, par exemple.")]
    [StringLength(Lengths.Reason, ErrorMessage = "Ce texte dépasse {1} caractères.")]
    public string? Message { get; set; }

    [BindNever]
    [ValidateNever]
    public Project Project { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string Asked { get; set; } = "";
}
