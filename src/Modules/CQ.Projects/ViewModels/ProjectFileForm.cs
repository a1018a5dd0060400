using System.ComponentModel.DataAnnotations;
using CQ.Media.Models;
using Microsoft.AspNetCore.Http;

namespace CQ.Projects.ViewModels;

/// <summary>Adds a picture or a document to a project.</summary>
public sealed class ProjectFileForm
{
    [Display(Name = "Photo ou document", Description = "Une image jusqu’à 25 Mo, un document jusqu’à 40 Mo. Le lieu et l’appareil qu’une photo garde en mémoire sont effacés.")]
    public IFormFile? Content { get; set; }

    [Display(Name = "Ce que montre la photo", Description = "En une phrase, pour les personnes qui ne la voient pas.")]
    [StringLength(MediaLimits.AltLength, ErrorMessage = "Cette phrase compte au plus 300 caractères.")]
    public string? AltText { get; set; }

    [Display(Name = "Légende")]
    [StringLength(MediaLimits.CaptionLength, ErrorMessage = "La légende compte au plus 500 caractères.")]
    public string? Caption { get; set; }
}
