namespace CQ.Publishing.ViewModels;

/// <summary>The pages of one place, in their order.</summary>
/// <param name="Name">Null for the sector.</param>
public sealed record TreePlace(string? Name, IReadOnlyList<TreeRow> Rows);
