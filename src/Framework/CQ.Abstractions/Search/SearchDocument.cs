namespace CQ.Abstractions.Search;

/// <summary>What search knows of a thing: the words it is found by, who may find it, and what lists of results are narrowed by.</summary>
/// <param name="Id">Of the subject.</param>
/// <param name="Type">Name of one of the source's <see cref="SearchType"/>s.</param>
/// <param name="PublishedAt">Found by nobody before.</param>
/// <param name="ExpiresAt">Found by nobody from then on.</param>
public sealed record SearchDocument(Guid Id, string Type, Guid AudienceId, DateTimeOffset PublishedAt, DateTimeOffset? ExpiresAt, string Title)
{
    /// <summary>What identifies it besides its title: reference, place, amounts.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>Plain text, without marks.</summary>
    public string Text { get; init; } = "";

    /// <summary>Words of the files that belong to it.</summary>
    public string FileText { get; init; } = "";

    public bool IsEnglish { get; init; }

    public Guid? CouncilId { get; init; }

    /// <summary>The day it is about: of publication, of an event, of a meeting; null for what has none, such as a quartier.</summary>
    public DateTimeOffset? DatedAt { get; init; }

    public string? State { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];
}
