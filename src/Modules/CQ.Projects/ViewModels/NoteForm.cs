using System.ComponentModel.DataAnnotations;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class NoteForm : ProjectForm
{
    [Display(Name = "Votre note")]
    [Required(ErrorMessage = "Écrivez votre note.")]
    [StringLength(4000, ErrorMessage = "La note tient en 4 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public NoteCircle Circle { get; set; } = null!;

    /// <summary>What was saved meanwhile on another device.</summary>
    [BindNever]
    [ValidateNever]
    public string? Stored { get; set; }

    [BindNever]
    [ValidateNever]
    public bool IsNew { get; set; }

    /// <summary>Address of the project's page.</summary>
    public string Back() => $"~/projets/{Project.Reference.ToSegment(Project.Slug)}";
}
