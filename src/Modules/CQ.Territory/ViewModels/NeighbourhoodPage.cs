using CQ.Mvc.Blocks;
using CQ.Territory.Geography;
using CQ.Territory.Services;

namespace CQ.Territory.ViewModels;

/// <summary>A quartier's page: its shape, its people, who to write to, and whether the viewer belongs to its council.</summary>
public sealed record NeighbourhoodPage(
    Guid Id, string Slug, string Name, string Description, string? BoroughName, CouncilInfo? Council, MapShape? Shape, IReadOnlyList<BodyPeople> Bodies)
{
    public bool IsMember { get; init; }

    /// <summary>Through the team, although without a membership: leaving is then not offered.</summary>
    public bool HasMembership { get; init; }

    public bool HasRequested { get; init; }

    public bool MayJoin { get; init; }

    public bool MayEdit { get; init; }

    public int MemberCount { get; init; }

    public string ContactEmail { get; init; } = "";

    public NeighbourhoodPlace? Place =>
        Council is null ? null : new NeighbourhoodPlace(Id, Council.Id, Slug, Name, IsMember);
}
