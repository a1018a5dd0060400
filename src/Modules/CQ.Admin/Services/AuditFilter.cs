namespace CQ.Admin.Services;

/// <summary>What the reader of the journal asks for. Days are of the tenant's zone, both included.</summary>
public sealed record AuditFilter(
    Guid? UserId = null, string? SubjectKind = null, Guid? SubjectId = null, string? Category = null, DateOnly? From = null, DateOnly? Through = null)
{
    /// <summary>
    /// No index serves these, so they are looked for within a period only: without one, the last twelve months.
    /// </summary>
    public bool NeedsPeriod => UserId is not null || SubjectKind is not null || Category is not null;

    public AuditFilter Bounded(DateOnly today) =>
        NeedsPeriod && SubjectId is null && From is null ? this with { From = (Through ?? today).AddYears(-1) } : this;
}
