using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A body as a list names it.</summary>
public sealed record GroupCard(Guid Id, string Slug, string Name, GroupKind Kind, GroupScale Scale, string? CouncilName, string? CouncilSlug, bool IsPublicBody)
{
    public int Seats { get; init; }

    public int Vacancies { get; init; }
}
