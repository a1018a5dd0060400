using CQ.Abstractions.Data;

namespace CQ.Data.Auditing;

/// <summary>One line of the audit trail. Append-only; field names and ids, never personal values (S7).</summary>
[NotAudited]
public sealed class AuditEntry : TenantOwned, IAppendOnly
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Null when the site itself acted.</summary>
    public Guid? UserId { get; init; }

    /// <summary><c>data</c> for changes of rows, else what a module records of itself: <c>account</c>, <c>task</c>.</summary>
    public required string Category { get; init; }

    /// <summary>What happened: Added, Modified, Deleted, or the module's own word.</summary>
    public required string Name { get; init; }

    public string? SubjectKind { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>JSON object: field → new value, masked when it may be personal.</summary>
    public string? Details { get; init; }
}
