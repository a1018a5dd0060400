namespace CQ.Workflows.Services.Admin;

/// <summary>A workflow in the list.</summary>
/// <param name="Open">Open instances, of all versions.</param>
/// <param name="OnOlder">Of those, the ones pinned to an older version.</param>
public sealed record TypeLine(string Key, string Name, bool IsEnabled, int Number, DateTimeOffset PublishedAt, int Open, int OnOlder, int Faulted);
