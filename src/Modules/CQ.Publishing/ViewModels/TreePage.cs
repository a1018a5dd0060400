namespace CQ.Publishing.ViewModels;

/// <summary>A page with the place where it stands.</summary>
/// <param name="Quartier">Of a page of a quartier.</param>
public sealed record TreePage(ItemPage Page, PageAround Around, string? Quartier, string? QuartierSlug);
