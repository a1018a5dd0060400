using System.ComponentModel.DataAnnotations;

namespace CQ.Budgets.ViewModels;

public sealed class CertifyForm : AmountForm
{
    [Display(Name = "Livré ou réalisé le")]
    [Required(ErrorMessage = "Indiquez le jour de la livraison.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Remarque")]
    [StringLength(1000, ErrorMessage = "La remarque tient en 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Note { get; set; }
}
