namespace CQ.Contents.Services;

/// <summary>An item in a list of readers.</summary>
public sealed record ContentRow(
    Guid Id,
    string Type,
    string Slug,
    string Title,
    string Summary,
    string Language,
    Guid? PictureId,
    Guid? CouncilId,
    Guid? GroupId,
    Guid AudienceId,
    DateTimeOffset PublishedAt);
