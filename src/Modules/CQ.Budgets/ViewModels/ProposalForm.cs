using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Budgets.ViewModels;

/// <summary>Asks for an entry.</summary>
public sealed class ProposalForm
{
    [Display(Name = "Conseil")]
    [Required(ErrorMessage = "Choisissez le conseil.")]
    public Guid? CouncilId { get; set; }

    [Display(Name = "Section")]
    [Required(ErrorMessage = "Choisissez la section.")]
    public Section? Section { get; set; }

    [Display(Name = "Ce que vous proposez")]
    [Required(ErrorMessage = "Choisissez ce que vous proposez.")]
    public EntryKind? Kind { get; set; }

    [Display(Name = "Montant")]
    [Required(ErrorMessage = "Indiquez un montant en euros.")]
    public Money? Amount { get; set; }

    [Display(Name = "Objet", Description = "À quoi sert cet argent, en une phrase que tout le monde comprend : elle sera publique.")]
    [Required(ErrorMessage = "Indiquez à quoi sert cet argent.")]
    [StringLength(1000, ErrorMessage = "L’objet tient en 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    /// <summary>The commitment it is about, when there is one: an account's id.</summary>
    public Guid? CommitmentId { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Councils { get; set; } = [];

    /// <summary>Title of the project it is about, when there is one.</summary>
    [BindNever]
    [ValidateNever]
    public string? About { get; set; }
}
