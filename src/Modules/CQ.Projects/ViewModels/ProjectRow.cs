using CQ.Abstractions.Values;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A project in a list.</summary>
public sealed record ProjectRow
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Quartier { get; init; }

    public required ProjectState State { get; init; }

    public required DateTimeOffset StateSince { get; init; }

    public required Money Cost { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public ProjectReference Reference => new(Year, Number);

    /// <summary>Begins with <c>~/</c>.</summary>
    public string Path => "~/projets/" + Reference.ToSegment(Slug);

    /// <summary>Under way after its last day (R188).</summary>
    public bool IsLate(DateOnly today) => State == ProjectState.Committed && DueOn < today;
}
