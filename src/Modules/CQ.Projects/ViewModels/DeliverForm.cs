using System.ComponentModel.DataAnnotations;
using CQ.Budgets.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

public sealed class DeliverForm : ProjectForm
{
    [Display(Name = "Livré le")]
    [Required(ErrorMessage = "Indiquez le jour de la livraison.")]
    public DateOnly? DeliveredOn { get; set; }

    [BindNever]
    [ValidateNever]
    public ProjectMoney? Money { get; set; }
}
