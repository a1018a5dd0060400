using CQ.Abstractions.Data;
using CQ.Abstractions.Search;

namespace CQ.Search.Services.Asking;

/// <summary>Something that was found, as its owner names it.</summary>
public sealed record SearchHit(
    SubjectInfo Info, SearchType Type, IReadOnlyList<ExcerptPart> Title, IReadOnlyList<ExcerptPart> Excerpt, Guid? CouncilId, DateTimeOffset DatedAt, string? State, float Score);
