namespace CQ.Projects.ViewModels;

/// <summary>The working notes on a project that the viewer may read, circle by circle.</summary>
public sealed record NoteCircles;
