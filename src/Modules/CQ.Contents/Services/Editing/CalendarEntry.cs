namespace CQ.Contents.Services.Editing;

/// <param name="At">In the tenant's zone.</param>
/// <param name="IsEnd">It ends to be published; else it begins.</param>
public sealed record CalendarEntry(Guid ItemId, string Title, IContentType Type, DateOnly Day, DateTimeOffset At, bool IsEnd);
