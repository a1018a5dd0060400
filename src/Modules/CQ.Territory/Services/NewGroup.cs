using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>A group to be made. What is left out follows from its kind.</summary>
public sealed record NewGroup(GroupKind Kind, string Name)
{
    public Guid? CouncilId { get; init; }

    public string? Slug { get; init; }

    public string? Description { get; init; }

    public bool IsPublicBody { get; init; } = true;

    public string? LegalBasis { get; init; }

    public GroupScale? Scale { get; init; }

    public string RunBy { get; init; } = "";

    public string? ContactEmail { get; init; }

    public bool ReplacesCouncil { get; init; }
}
