using System.ComponentModel.DataAnnotations;
using CQ.Voting.Models;

namespace CQ.Voting.ViewModels;

/// <summary>What the ballot form sends: a choice, and at which of its steps.</summary>
public sealed class BallotForm
{
    /// <summary>The choice is to be changed.</summary>
    public const string Edit = "modifier";

    /// <summary>The choice has been read again and is cast.</summary>
    public const string Confirm = "confirmer";

    [Required(ErrorMessage = "Choisissez pour, contre ou abstention.")]
    [EnumDataType(typeof(Choice), ErrorMessage = "Choisissez pour, contre ou abstention.")]
    [Display(Name = "Votre choix")]
    public Choice? Choice { get; set; }

    /// <summary>Neither: the choice is shown once more before it counts.</summary>
    public string? Step { get; set; }
}
