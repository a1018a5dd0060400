using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.ViewModels;

/// <summary>The working notes on a project that the viewer may read, circle by circle.</summary>
public sealed record NoteLists(Project Project, Guid Viewer, IReadOnlyList<(NoteCircle Circle, IReadOnlyList<WorkingNote> Notes)> Circles, IReadOnlyDictionary<Guid, string> Authors);
