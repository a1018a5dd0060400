using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>Councils, groups and who sits in them, for the modules that build on places. One statement per call, always from the database.</summary>
public interface ITerritoryDirectory
{
    /// <summary>Name of the sector; empty before set-up.</summary>
    Task<string> SectorNameAsync(CancellationToken ct = default);

    /// <summary>The councils open on a day, in the order of the sector's lists.</summary>
    Task<IReadOnlyList<CouncilInfo>> CouncilsAsync(DateOnly day, CancellationToken ct = default);

    /// <summary>A council by its id, closed ones included.</summary>
    Task<CouncilInfo?> CouncilAsync(Guid councilId, CancellationToken ct = default);

    /// <summary>The council open on a day in the quartier of that slug.</summary>
    Task<CouncilInfo?> CouncilAsync(string neighbourhoodSlug, DateOnly day, CancellationToken ct = default);

    /// <summary>The groups of a kind open on a day; of one council when it is given.</summary>
    Task<IReadOnlyList<GroupInfo>> GroupsAsync(GroupKind kind, DateOnly day, Guid? councilId = null, CancellationToken ct = default);

    Task<GroupInfo?> GroupAsync(Guid groupId, CancellationToken ct = default);

    /// <summary>The seats of a group on a day, vacant ones included, in order. The filled ones are its roll.</summary>
    Task<IReadOnlyList<SeatInfo>> SeatsAsync(Guid groupId, DateOnly day, CancellationToken ct = default);

    /// <summary>True when the person holds that seat on a day, by whatever term; the work is the same however many seats the group has.</summary>
    Task<bool> HoldsSeatAsync(Guid seatId, Guid userId, DateOnly day, CancellationToken ct = default);

    /// <summary>The members of a council, or of a group without seats, on a day.</summary>
    Task<IReadOnlyList<Guid>> MembersAsync(CircleKind kind, Guid circleId, DateOnly day, CancellationToken ct = default);
}
