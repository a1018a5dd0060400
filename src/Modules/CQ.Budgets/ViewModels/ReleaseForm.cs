using System.ComponentModel.DataAnnotations;

namespace CQ.Budgets.ViewModels;

public sealed class ReleaseForm : AmountForm
{
    [Display(Name = "Motif", Description = "Pourquoi cette somme n’est plus nécessaire. Cette phrase sera publique.")]
    [Required(ErrorMessage = "Indiquez le motif.")]
    [StringLength(1000, ErrorMessage = "Le motif tient en 1 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }
}
