namespace CQ.Abstractions.Data;

/// <summary>What a subject is called and where it is read. <paramref name="Path"/> begins with <c>~/</c>.</summary>
/// <param name="OfficePath">Its page in the back office, when there is one that the viewer may open.</param>
public sealed record SubjectInfo(SubjectRef Subject, string Title, string Path, Guid AudienceId, string? OfficePath = null);
