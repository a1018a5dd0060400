using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>A note on a project for the members of its council, or of the budget committee. Never public: a check in the database holds it.</summary>
public sealed class WorkingNote : TenantOwned, IVersioned, IAudienceBearing
{
    public required Guid ProjectId { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public required Guid AudienceId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public long Version { get; private set; }
}
