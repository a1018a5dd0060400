using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Projects.ViewModels;

public sealed class AgentForm : ProjectForm
{
    [Display(Name = "Qui accompagne ce projet ?", Description = "Une personne des services, de la coordination ou de la Mairie. Son nom paraît sur la page du projet.")]
    [Required(ErrorMessage = "Choisissez une personne de la Ville ou de la Mairie.")]
    public Guid? AgentId { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> People { get; set; } = [];
}
