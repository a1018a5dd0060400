namespace CQ.Contents.Services;

/// <summary>Which items of a type a reader's list shows; what is null does not narrow.</summary>
/// <param name="Topic">Slug.</param>
/// <param name="Tag">Slug.</param>
/// <param name="From">First instant of publication.</param>
/// <param name="Before">First instant after.</param>
public sealed record ContentFilter(
    Guid? CouncilId = null, Guid? GroupId = null, bool OnHome = false, string? Topic = null, string? Tag = null, DateTimeOffset? From = null, DateTimeOffset? Before = null);
