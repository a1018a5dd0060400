using CQ.Contents.Models;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>An event for its reader.</summary>
/// <param name="Mine">The viewer's own registration.</param>
/// <param name="Taken">How many are registered; counted only where it matters.</param>
public sealed record EventPage(
    ContentReading Reading, CalendarEvent Row, IReadOnlyList<CalendarDate> Next, EventRegistration? Mine, int Taken, int Rank, bool IsOpen, DateTimeOffset ClosesAt, bool ShowsLink, bool MayEdit)
{
    public ContentItem Item => Reading.Item;

    public bool IsOver => Next.Count == 0;

    public bool IsFull => Row.Capacity is { } capacity && Taken >= capacity;
}
