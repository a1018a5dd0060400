namespace CQ.Media.Services;

/// <summary>What people write about a file, and where it lies.</summary>
/// <param name="Name">With or without an extension; it keeps its own.</param>
/// <param name="AudienceId">One that the viewer belongs to.</param>
public sealed record FileWords(string? Name, string? AltText, bool IsDecorative, string? Caption, string? Credit, Guid? FolderId, Guid AudienceId);
