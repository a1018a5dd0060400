namespace CQ.Publishing.ViewModels;

/// <summary>Who reads an item, for the mark beside its title.</summary>
/// <param name="Group">The group that alone reads it.</param>
/// <param name="Quartier">Whose council reads it, where no group does.</param>
public sealed record ItemReaders(bool IsPublic, string? Group, string? Quartier);
