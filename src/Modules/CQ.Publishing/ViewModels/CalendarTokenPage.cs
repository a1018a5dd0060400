namespace CQ.Publishing.ViewModels;

/// <param name="MadeAt">Null: there is no address.</param>
/// <param name="Address">Only right after it was made.</param>
public sealed record CalendarTokenPage(DateTimeOffset? MadeAt, string? Address);
