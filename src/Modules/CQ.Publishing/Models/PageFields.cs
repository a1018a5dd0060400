using System.ComponentModel.DataAnnotations;

namespace CQ.Publishing.Models;

/// <summary>A page's own fields: its place in the tree and in the menus.</summary>
public sealed class PageFields
{
    public const int MenuLabelLength = 30;

    [Display(Name = "Sous quelle page ?", Description = "Elle y sera proposée en lien. Sans choix, la page est au premier niveau.")]
    public Guid? ParentId { get; set; }

    [Display(Name = "Dans quel menu ?", Description = "Les menus du site sont pour les pages du secteur ; « À propos » est pour celle qui présente un quartier.")]
    public PageMenu Menu { get; set; }

    [Display(Name = "Nom court dans le menu", Description = "Un ou deux mots, si le titre est long.")]
    [StringLength(MenuLabelLength, ErrorMessage = "Le nom court dépasse 30 caractères.")]
    public string? MenuLabel { get; set; }
}
