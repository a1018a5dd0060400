namespace CQ.Search.ViewModels;

/// <summary>One line under the box while somebody types.</summary>
/// <param name="Title">As plain words; <paramref name="Marks"/> says which characters were typed: start and length of each.</param>
/// <param name="Type">What it is, in the reader's language.</param>
public sealed record Suggestion(string Title, IReadOnlyList<int[]> Marks, string Type, string Href);
