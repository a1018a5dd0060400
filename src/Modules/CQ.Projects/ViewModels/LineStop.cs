using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>A station of a quartier's line: how many projects stand there, and the newest of them.</summary>
public sealed record LineStop(ProjectGroup Group, int Count, IReadOnlyList<ProjectRow> Shown);
