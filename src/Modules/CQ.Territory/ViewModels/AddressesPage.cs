using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>The sector's addresses in the back office: those in force, those that wait, and a file to send.</summary>
public sealed class AddressesPage
{
    /// <summary>Larger files go by the command line.</summary>
    public const long MaximumBytes = 60_000_000;

    [Display(Name = "Fichier d’adresses", Description = "Un fichier CSV de la Base Adresse Nationale, celui du département par exemple, tel quel ou compressé (.csv.gz).")]
    [Required(ErrorMessage = "Choisissez le fichier à vérifier.")]
    public IFormFile? File { get; set; }

    [BindNever]
    [ValidateNever]
    public AddressExtract? InForce { get; set; }

    [BindNever]
    [ValidateNever]
    public AddressExtract? Waiting { get; set; }
}
