namespace CQ.Contents.ViewModels;

public sealed record VersionRow(int Number, string Title, string Note, DateTimeOffset At, Guid AuthorId, int Length);
