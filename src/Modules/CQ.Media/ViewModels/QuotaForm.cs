using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using CQ.Media.Models;

namespace CQ.Media.ViewModels;

/// <summary>How much the sector may keep.</summary>
public sealed class QuotaForm
{
    [Display(Name = "Place pour tous les fichiers, en Mo", Description = "2 000 Mo, c’est environ 1 500 photos ou 1 000 comptes rendus.")]
    [Range(MediaSettings.LeastMegabytes, MediaSettings.MostMegabytes, ErrorMessage = "Indiquez un nombre de 50 à 1 000 000.")]
    public int QuotaMegabytes { get; set; }

    [BindNever]
    [ValidateNever]
    public long Used { get; set; }
}
