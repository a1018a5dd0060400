using System.ComponentModel.DataAnnotations;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>Takes a project back.</summary>
public sealed class WithdrawalForm
{
    [Display(Name = "Pourquoi retirez-vous ce projet ?", Description = "Quelques mots suffisent. Ils restent dans l’histoire du projet.")]
    [StringLength(Lengths.Reason, ErrorMessage = "Le motif dépasse {1} caractères.")]
    public string? Reason { get; set; }

    [BindNever]
    [ValidateNever]
    public Project Project { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string ProjectPath { get; set; } = "";
}
