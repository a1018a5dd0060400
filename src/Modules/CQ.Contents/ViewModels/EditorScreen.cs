using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Checking;
using CQ.Contents.Services.Editing;
using CQ.Media.Models;

namespace CQ.Contents.ViewModels;

/// <summary>What the editor shows besides what is typed.</summary>
/// <param name="Item">Null for a new one.</param>
/// <param name="Fields">Form of the type's own fields; null for a type without any.</param>
/// <param name="MayPublish">In one of the places that are offered at least.</param>
/// <param name="MustAsk">In one of them they may only propose.</param>
/// <param name="Kept">What they were typing and never saved, when it is not what is shown.</param>
/// <param name="FreshPreview">An address of a preview that was just made; nobody can read it again.</param>
public sealed record EditorScreen(
    IContentType Type,
    ContentItem? Item,
    ContentState State,
    PlaceOffer Offer,
    object? Fields,
    IReadOnlyList<TextRemark> Remarks,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<string> TagsInUse,
    bool MayPublish,
    bool MustAsk,
    bool MayDelete,
    MediaFile? Picture,
    ContentAutosave? Kept,
    string? Author,
    string? ModifiedBy,
    bool MayShare,
    IReadOnlyList<PreviewLink> Previews,
    string? FreshPreview)
{
    public bool IsNew => Item is null;

    /// <summary>Waits for somebody to publish it or send it back, and the viewer may.</summary>
    public bool MayReview => MayPublish && Item is { ReviewAskedAt: not null };
}
