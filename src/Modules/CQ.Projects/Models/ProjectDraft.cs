using CQ.Abstractions.Data;

namespace CQ.Projects.Models;

/// <summary>
/// A project being written, as it was typed: nothing is checked before it is handed in, so that saving never fails. Its owner alone reads it, and the services
/// through a request for advice. Handing it in makes a <see cref="Project"/> with the same id.
/// </summary>
public sealed class ProjectDraft : TenantOwned, IVersioned
{
    public const string Kind = "project-draft";

    public required Guid OwnerId { get; init; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Description { get; set; } = "";

    public Guid? CouncilId { get; set; }

    public string Place { get; set; } = "";

    public Purchase? Purchase { get; set; }

    /// <summary>As typed.</summary>
    public string CostText { get; set; } = "";

    /// <summary>The bearer's promise (R199).</summary>
    public bool Pledged { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SavedAt { get; set; }

    public long Version { get; private set; }

    public SubjectRef Subject => new(Kind, Id);
}
