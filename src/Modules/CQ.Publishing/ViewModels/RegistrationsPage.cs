using CQ.Contents.Models;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>Who comes to an event.</summary>
public sealed record RegistrationsPage(
    ContentItem Item, CalendarEvent Row, Page<EventRegistration> Registrations, IReadOnlyDictionary<Guid, string> Names, RegistrationCounts Counts);
