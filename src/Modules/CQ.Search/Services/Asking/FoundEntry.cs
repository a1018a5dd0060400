namespace CQ.Search.Services.Asking;

/// <summary>A row of the index that was found.</summary>
public sealed record FoundEntry(Guid Id, string Kind, string Type, Guid? CouncilId, DateTimeOffset DatedAt, string? State, string Title, string Text, float Score, int Level);
