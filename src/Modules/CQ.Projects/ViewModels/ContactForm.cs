using System.ComponentModel.DataAnnotations;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

public sealed class ContactForm : ProjectForm
{
    [Display(Name = "Jour de l’échange")]
    [Required(ErrorMessage = "Indiquez le jour de l’échange.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Comment")]
    [Required(ErrorMessage = "Choisissez comment vous avez échangé.")]
    public ContactChannel? Channel { get; set; }

    [Display(Name = "Ce qui a été dit", Description = "La personne qui porte le projet lit cette note, et celles et ceux qui suivent les projets.")]
    [Required(ErrorMessage = "Résumez l’échange en quelques mots.")]
    [StringLength(4000, ErrorMessage = "Le texte tient en 4 000 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}
