using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>One time at which an event takes place, in a list.</summary>
public sealed record AgendaEntry(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    string Language,
    EventKind Kind,
    EventMode Mode,
    string Place,
    string Address,
    DateOnly Day,
    DateOnly LastDay,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool HasTime,
    bool HasEnd,
    bool Repeats,
    bool IsCancelled,
    bool TakesRegistrations,
    Guid? CouncilId,
    Guid? GroupId,
    Guid AudienceId)
{
    public string Path => $"~/agenda/{Slug}";
}
