using System.ComponentModel.DataAnnotations;
using CQ.Workflows.Services.Tasks;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Workflows.ViewModels;

/// <summary>What is sent when someone decides, and the page around it.</summary>
public sealed class DecideForm
{
    public string? Action { get; set; }

    [Display(Name = "Votre commentaire")]
    [DataType(DataType.MultilineText)]
    [StringLength(4000, ErrorMessage = "Le commentaire dépasse 4 000 caractères.")]
    public string? Comment { get; set; }

    /// <summary>Fields that the module of the subject adds.</summary>
    public Dictionary<string, string?> Data { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public TaskFacts Facts { get; set; } = null!;
}
