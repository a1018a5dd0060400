using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A draft that was handed in in another tab. What was typed since is shown, so that nothing is lost.</summary>
public sealed record HandedInPage(Project Project, IReadOnlyList<string> Typed);
