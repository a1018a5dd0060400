namespace CQ.Search.Services.Asking;

/// <summary>What the index of a tenant holds of one type.</summary>
public sealed record IndexState(string Type, long Entries, long Words, DateTimeOffset Oldest, DateTimeOffset Newest);
