namespace CQ.Publishing.Import;

/// <summary>A category of the old site.</summary>
/// <param name="Count">Items that stand under it.</param>
/// <param name="Quartier">Slug of the quartier that it gave away by its name; empty where none did.</param>
public sealed record ImportTerm(string Slug, string Name, int Count, string Quartier);
