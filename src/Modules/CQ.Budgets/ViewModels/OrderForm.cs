using System.ComponentModel.DataAnnotations;

namespace CQ.Budgets.ViewModels;

public sealed class OrderForm : AmountForm
{
    [Display(Name = "Objet", Description = "Par exemple le numéro de la facture. Cette phrase sera publique.")]
    [StringLength(1000, ErrorMessage = "L’objet tient en 1 000 caractères.")]
    public string? Reason { get; set; }
}
