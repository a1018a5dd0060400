using System.ComponentModel.DataAnnotations;
using CQ.Territory.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>The act of the authority that a form asks for (L3).</summary>
public abstract class ActForm
{
    [Display(Name = "Référence de l’acte", Description = "Délibération, arrêté ou décision de la Mairie, par exemple 2026 DDCT 12.")]
    [Required(ErrorMessage = "Indiquez la référence de l’acte.")]
    [StringLength(200, ErrorMessage = "La référence tient en 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de l’acte")]
    [Required(ErrorMessage = "Indiquez la date de l’acte.")]
    public DateOnly? ActDate { get; set; }

    [Display(Name = "Signataire", Description = "La personne ou la fonction qui a signé.")]
    [Required(ErrorMessage = "Indiquez qui a signé l’acte.")]
    [StringLength(200, ErrorMessage = "Le nom tient en 200 caractères.")]
    public string? ActSignatory { get; set; }

    public AuthorityAct ToAct() => new(ActReference!.Trim(), ActDate!.Value, ActSignatory!.Trim());
}
