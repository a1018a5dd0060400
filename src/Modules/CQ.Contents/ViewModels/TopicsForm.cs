using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Contents.ViewModels;

/// <summary>Adds or renames a topic, beside those that are there.</summary>
public sealed class TopicsForm
{
    [Display(Name = "Nom du thème", Description = "Un ou deux mots : Espaces verts, Propreté, Culture.")]
    [Required(ErrorMessage = "Indiquez le nom du thème, avec des lettres ou des chiffres.")]
    [StringLength(Topic.NameLength, ErrorMessage = "Ce nom compte au plus 60 caractères.")]
    public string? Name { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<Topic> Topics { get; set; } = [];
}
