namespace CQ.Publishing.ViewModels;

/// <summary>A page that another may stand under.</summary>
/// <param name="Council">Whose it is; null for the sector's.</param>
public sealed record ParentPage(Guid Id, string Title, string? Council);
