using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A quartier: the place of a council. Its outline is dated and lies in <see cref="Boundary"/> (R104).</summary>
public sealed class Neighbourhood : TenantOwned, IVersioned, ITenantConfiguration
{
    public const int Colours = 12;

    /// <summary>In addresses; never changes, so that links stay good.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>Markdown.</summary>
    public string Description { get; set; } = "";

    public Guid? BoroughId { get; set; }

    /// <summary>Order in lists, chosen by the coordination.</summary>
    public int Position { get; set; }

    /// <summary>Tint and pattern on the map, 1 to 12.</summary>
    public int Colour { get; set; } = 1;

    /// <summary>Last day, when a new geography replaced it (R104).</summary>
    public DateOnly? ClosedOn { get; set; }

    public long Version { get; private set; }
}
