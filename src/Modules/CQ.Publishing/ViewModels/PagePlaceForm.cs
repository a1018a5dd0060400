using System.ComponentModel.DataAnnotations;
using CQ.Contents.Models;
using CQ.Publishing.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Publishing.ViewModels;

/// <summary>Puts a page under another, or into a menu.</summary>
public sealed class PagePlaceForm
{
    [Display(Name = "Sous quelle page ?", Description = "Elle y sera proposée en lien. Sans choix, la page est au premier niveau.")]
    public Guid? ParentId { get; set; }

    [Display(Name = "Dans quel menu ?", Description = "Les menus du site sont pour les pages du secteur ; « À propos » est pour celle qui présente un quartier.")]
    public PageMenu Menu { get; set; }

    [Display(Name = "Nom court dans le menu", Description = "Un ou deux mots, si le titre est long.")]
    [StringLength(PageFields.MenuLabelLength, ErrorMessage = "Le nom court dépasse 30 caractères.")]
    public string? MenuLabel { get; set; }

    /// <summary>Version of the item that was on the screen.</summary>
    public long Seen { get; set; }

    [BindNever, ValidateNever]
    public ContentItem Item { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Above { get; set; } = [];

    public PageFields ToFields() => new() { ParentId = ParentId, Menu = Menu, MenuLabel = MenuLabel };
}
