using CQ.Abstractions.Values;
using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A draft, or the project it has become, as the services see it when their advice is asked.</summary>
/// <param name="Project">Set once the draft was handed in.</param>
/// <param name="Cost">What was typed, when it is an amount.</param>
public sealed record DraftFile(
    Guid Id, string Question, string Title, string Summary, string Description, string? NeighbourhoodName, string Place, Purchase? Purchase, Money? Cost, Project? Project);
