using System.ComponentModel.DataAnnotations;
using CQ.Media.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Media.ViewModels;

/// <summary>Puts another file in the place of one.</summary>
public sealed class ReplaceForm
{
    [Display(Name = "Nouveau fichier")]
    public IFormFile? Content { get; set; }

    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public MediaFile File { get; set; } = null!;
}
