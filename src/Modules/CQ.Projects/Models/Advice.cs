using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>Advice that a bearer asked of the services on a draft, "early enough" (R62). The task it made asks the services.</summary>
public sealed class Advice : TenantOwned
{
    /// <summary>The draft, and the project that it becomes: both have the same id, hence no foreign key.</summary>
    public required Guid DraftId { get; init; }

    public required Guid AskedById { get; init; }

    public required string Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public Guid? TaskId { get; set; }

    /// <summary>Markdown.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredById { get; set; }
}
