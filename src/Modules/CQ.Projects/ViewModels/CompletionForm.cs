using System.ComponentModel.DataAnnotations;
using CQ.Abstractions.Values;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>The fields of a project that was sent back; the same as those of the form, on one page.</summary>
public sealed class CompletionForm
{
    [Display(Name = "Titre du projet")]
    [StringLength(Lengths.Title, ErrorMessage = "Le titre dépasse {1} caractères.")]
    public string? Title { get; set; }

    [Display(Name = "Résumé", Description = "Une phrase ou deux, lues dans les listes : quoi, pour qui.")]
    [StringLength(Lengths.Summary, ErrorMessage = "Le résumé dépasse {1} caractères.")]
    public string? Summary { get; set; }

    [Display(Name = "Description", Description = "Ce que vous proposez, pourquoi le quartier en a besoin, qui s’en servira et qui s’en occupera.")]
    [StringLength(Lengths.Text, ErrorMessage = "La description dépasse {1} caractères.")]
    public string? Description { get; set; }

    [Display(Name = "Lieu précis", Description = "Une adresse, une rue, une place ou un équipement.")]
    [StringLength(Lengths.Place, ErrorMessage = "Le lieu dépasse {1} caractères.")]
    public string? Place { get; set; }

    public string? Purchase { get; set; }

    [Display(Name = "Coût estimé, en euros", Description = "Toutes taxes comprises. Une estimation suffit : les services l’étudieront. Par exemple 1 499,99.")]
    [StringLength(Lengths.Typed, ErrorMessage = "Écrivez un montant en euros, par exemple 1 499,99.")]
    public string? CostText { get; set; }

    /// <summary>Version of the project as it was shown.</summary>
    public long Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public Project Project { get; set; } = null!;

    /// <summary>What the coordination asks for.</summary>
    [BindNever]
    [ValidateNever]
    public string Asked { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public Money? Threshold { get; set; }

    [BindNever]
    [ValidateNever]
    public bool IsConflict { get; set; }

    public static CompletionForm Of(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return new CompletionForm
        {
            Title = project.Title,
            Summary = project.Summary,
            Description = project.Description,
            Place = project.Place,
            Purchase = project.Purchase.ToString(),
            CostText = Plain(project.EstimatedCost),
            Seen = project.Version,
        };
    }

    public ProjectText ToText() => new(Title ?? "", Summary ?? "", Description ?? "", Place ?? "", BudgetForm.Read(Purchase), CostText ?? "");

    /// <summary>As one types it, in the reader's language.</summary>
    private static string Plain(Money cost)
    {
        var text = cost.ToInvariantString();
        return System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text : text.Replace('.', ',');
    }
}
