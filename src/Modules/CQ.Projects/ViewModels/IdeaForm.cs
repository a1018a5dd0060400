using System.ComponentModel.DataAnnotations;
using CQ.Projects.Data;
using CQ.Projects.Services;

namespace CQ.Projects.ViewModels;

/// <summary>First step: what the project is.</summary>
public sealed class IdeaForm : StepForm
{
    [Display(Name = "Titre du projet", Description = "Quelques mots qui disent ce que c’est, par exemple « Des bancs à dossier rue des Archives ».")]
    [StringLength(Lengths.Title, ErrorMessage = "Le titre dépasse {1} caractères.")]
    public string? Title { get; set; }

    [Display(Name = "Résumé", Description = "Une phrase ou deux, lues dans les listes : quoi, pour qui.")]
    [StringLength(Lengths.Summary, ErrorMessage = "Le résumé dépasse {1} caractères.")]
    public string? Summary { get; set; }

    [Display(Name = "Description", Description = "Ce que vous proposez, pourquoi le quartier en a besoin, qui s’en servira et qui s’en occupera.")]
    [StringLength(Lengths.Text, ErrorMessage = "La description dépasse {1} caractères.")]
    public string? Description { get; set; }

    public static IdeaForm Of(IdeaFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new IdeaForm { Title = fields.Title, Summary = fields.Summary, Description = fields.Description, Seen = fields.Trace };
    }

    public override IdeaFields ToFields() => new(Title ?? "", Summary ?? "", Description ?? "");
}
