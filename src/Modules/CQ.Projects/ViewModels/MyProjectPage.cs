using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A project that is not public, for its bearer.</summary>
/// <param name="Asked">What the coordination asks for, when it is to be completed.</param>
public sealed record MyProjectPage(
    Project Project, string NeighbourhoodName, IReadOnlyList<ProjectStep> Steps, string? Asked, IReadOnlyList<Advice> Advice, bool CanResend);
