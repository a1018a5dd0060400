using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>Everything an editor typed and chose, at one moment. Never changed: the history of an item, and what publishing copies to it.</summary>
public sealed class ContentVersion : TenantOwned, IAppendOnly
{
    public required Guid ContentItemId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    public required string Language { get; init; }

    public Guid? PictureId { get; init; }

    /// <summary>The type's own fields, JSON.</summary>
    public required string Fields { get; init; }

    /// <summary>Where, for whom and when, as a <see cref="Models.Placement"/> in JSON.</summary>
    public required string Placement { get; init; }

    /// <summary>For whom it was meant: what was written for a council stays with it when the item is opened to everyone later.</summary>
    public required Guid AudienceId { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What changed, in the editor's words.</summary>
    public required string Note { get; init; }

    public ContentWords ToWords() => new(Title, Summary, Body, Language, PictureId, Fields, Models.Placement.FromJson(Placement)) { Note = Note };
}
