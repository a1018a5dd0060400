using CQ.Abstractions.Values;
using CQ.Contents.Models;

namespace CQ.Contents.Services;

/// <summary>
/// A type of content: what it is called, where it is read, its own fields and the row they are published to. The kernel keeps everything that all types share.
/// </summary>
public interface IContentType
{
    /// <summary>Stored with every item; in permissions: <c>Publish_News</c>.</summary>
    string Name { get; }

    /// <summary>French, in the singular: « Actualité ».</summary>
    string Label { get; }

    /// <summary>French: « Actualités ».</summary>
    string PluralLabel { get; }

    /// <summary>French, on the button: « Nouvelle actualité ».</summary>
    string NewLabel { get; }

    /// <summary>First segment of its addresses: <c>actualites</c>. An item is read at <c>~/actualites/{slug}</c>.</summary>
    string Segment { get; }

    string Icon { get; }

    /// <summary>Smaller stands first.</summary>
    int Position { get; }

    ContentTypePermissions Permissions { get; }

    /// <summary>The form of its own fields, bound under the prefix <c>Fields</c>; null for a type without any. Needs a constructor without parameters.</summary>
    Type? FieldsType { get; }

    /// <summary>Partial view that draws these fields in the editor, with such a form as its model.</summary>
    string? FieldsView { get; }

    /// <summary>Whether these fields are asked right after the title: they are what readers need first.</summary>
    bool AsksFieldsFirst => false;

    /// <summary>Whether comments are open on a new item.</summary>
    bool OpensComments { get; }

    /// <summary>Whether the newer tells readers more than the older, so that search puts it first: news, events.</summary>
    bool IsDated => false;

    /// <summary>
    /// View component that draws an item of this type for readers, with one argument, <c>reading</c>, a <see cref="ContentReading"/>: header with the one <c>h1</c>, facts,
    /// picture and text; not the trail above, the comments or what else its page sets around it. The page of the type and the preview of a draft share it.
    /// </summary>
    string ReaderComponent => "ContentReading";

    /// <summary>Months without a change after which an item is listed as perhaps out of date; null for what is dated anyway, such as news.</summary>
    int? StaleAfterMonths => null;

    /// <summary>What keeps the fields from being saved even as a draft; null: nothing. What is missing does not.</summary>
    Refusal? DraftFault(string fields);

    /// <summary>What keeps the words from being published; null: nothing. The item still holds what readers see until then.</summary>
    Task<Refusal?> PublicationFaultAsync(ContentItem item, ContentWords words, CancellationToken ct);

    /// <summary>Writes its own row for what is being published; the item already holds the new text, place, audience and dates. Saved by the caller.</summary>
    Task WriteAsync(ContentItem item, string fields, CancellationToken ct);

    /// <summary>The item's audience or dates changed without a new text (withdrawn, put away): the own row copies them. Saved by the caller.</summary>
    Task FollowAsync(ContentItem item, CancellationToken ct);

    /// <summary>The item is about to be removed for good: what hangs on it elsewhere goes with it. Own rows that are part of the item go by themselves.</summary>
    Task ForgetAsync(ContentItem item, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The fields as label (French) and text, for differences between versions and for search.</summary>
    IReadOnlyList<FieldText> Describe(string fields);
}
