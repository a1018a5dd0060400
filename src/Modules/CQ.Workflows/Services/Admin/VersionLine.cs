namespace CQ.Workflows.Services.Admin;

/// <summary>A published version. <paramref name="PublishedById"/> is null when a recipe published it.</summary>
public sealed record VersionLine(int Number, DateTimeOffset PublishedAt, Guid? PublishedById, int Open);
