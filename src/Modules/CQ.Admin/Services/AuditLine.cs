namespace CQ.Admin.Services;

/// <summary>An entry of the journal in words.</summary>
/// <param name="Who">Null when the site itself acted.</param>
public sealed record AuditLine(
    Guid Id,
    DateTimeOffset At,
    Guid? UserId,
    string? Who,
    string Category,
    string Action,
    string? SubjectKind,
    string? Subject,
    Guid? SubjectId,
    IReadOnlyList<AuditValue> Fields);
