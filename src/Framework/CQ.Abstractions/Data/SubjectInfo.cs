namespace CQ.Abstractions.Data;

/// <summary>What a subject is called and where it is read. <paramref name="Path"/> begins with <c>~/</c>.</summary>
public sealed record SubjectInfo(SubjectRef Subject, string Title, string Path, Guid AudienceId);
