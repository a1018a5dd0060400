using CQ.Mvc.Blocks;
using CQ.Territory.Composing;
using CQ.Territory.Geography;
using CQ.Territory.Services;

namespace CQ.Territory.ViewModels;

/// <summary>A quartier's page: its shape, its blocks, and whether the viewer belongs to its council.</summary>
public sealed record NeighbourhoodPage(
    Guid Id, string Slug, string Name, string Description, string? BoroughName, CouncilInfo? Council, MapShape? Shape)
{
    public bool IsMember { get; init; }

    /// <summary>Through the team, although without a membership: leaving is then not offered.</summary>
    public bool HasMembership { get; init; }

    public bool HasRequested { get; init; }

    public bool MayJoin { get; init; }

    public bool MayEdit { get; init; }

    public int MemberCount { get; init; }

    /// <summary>What stands on the page, in its editors' order.</summary>
    public IReadOnlyList<PageItem> Items { get; init; } = [];

    /// <summary>What stands in the members' layer; empty for others.</summary>
    public IReadOnlyList<PageItem> Members { get; init; } = [];

    public NeighbourhoodPlace? Place =>
        Council is null ? null : new NeighbourhoodPlace(Id, Council.Id, Slug, Name, IsMember);
}
