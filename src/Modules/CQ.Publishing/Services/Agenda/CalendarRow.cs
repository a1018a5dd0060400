using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Agenda;

/// <summary>An event with the words that a calendar shows of it.</summary>
public sealed record CalendarRow(CalendarEvent Event, string Slug, string Title, string Summary, string Language);
