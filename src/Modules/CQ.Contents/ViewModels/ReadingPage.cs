using CQ.Contents.Models;
using CQ.Contents.Services;

namespace CQ.Contents.ViewModels;

/// <summary>An item of a type that draws itself no otherwise.</summary>
/// <param name="Kicker">What it is, and whose.</param>
/// <param name="PublishedAt">Null in a preview: nobody knows yet.</param>
/// <param name="Facts">The type's own fields, their labels translated.</param>
public sealed record ReadingPage(ContentWords Words, string Kicker, string? Author, DateTimeOffset? PublishedAt, IReadOnlyList<FieldText> Facts, int HeadingLevel);
