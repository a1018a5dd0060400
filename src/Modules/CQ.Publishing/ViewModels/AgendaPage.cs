using CQ.Abstractions.Values;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Territory.Services;

namespace CQ.Publishing.ViewModels;

/// <summary>The agenda: what comes, a month, or what was.</summary>
public sealed record AgendaPage(
    AgendaView View, IReadOnlyList<AgendaEntry> Entries, Cursor? Next, AgendaMonth? Month, IReadOnlyList<CouncilInfo> Councils, IReadOnlyDictionary<Guid, string> Groups, AgendaQuery Query, bool MayNarrowToMine)
{
    /// <summary>Whose it is; null for the sector's own.</summary>
    public string? PlaceOf(AgendaEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.GroupId is { } group && Groups.TryGetValue(group, out var name) ? name : Councils.FirstOrDefault(c => c.Id == entry.CouncilId)?.NeighbourhoodName;
    }

    public static IReadOnlyList<(EventKind Kind, string Slug)> Kinds { get; } = [.. Enum.GetValues<EventKind>().Select(k => (k, Slugs.Of(EventLabels.Of(k))))];
}
