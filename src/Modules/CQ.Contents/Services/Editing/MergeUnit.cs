using System.Globalization;
using CQ.Contents.Models;

namespace CQ.Contents.Services.Editing;

/// <summary>Something of an item that is taken whole from one of two editors.</summary>
/// <param name="Key">In the form of the merge screen.</param>
/// <param name="Label">French, key of its translation.</param>
/// <param name="Value">By which two are compared.</param>
/// <param name="Take">The first, with this thing of the second.</param>
public sealed record MergeUnit(string Key, string Label, Func<ContentWords, string> Value, Func<ContentWords, ContentWords, ContentWords> Take)
{
    public static IReadOnlyList<MergeUnit> All { get; } =
    [
        new("titre", "Titre", w => w.Title, (w, from) => w with { Title = from.Title }),
        new("resume", "En une phrase", w => w.Summary, (w, from) => w with { Summary = from.Summary }),
        new("image", "Image", w => w.PictureId?.ToString() ?? "", (w, from) => w with { PictureId = from.PictureId }),
        Of("lieu", "Où paraît-il ?", PlaceChoice.KeyOf, (p, from) => p with { CouncilId = from.CouncilId, GroupId = from.GroupId, OnHome = from.OnHome, OnPlace = from.OnPlace }),
        Of("lecteurs", "Qui peut lire ?", p => p.AudienceId.ToString(), (p, from) => p with { AudienceId = from.AudienceId }),
        Of("debut", "Publier à partir du", p => Moment(p.PublishAt), (p, from) => p with { PublishAt = from.PublishAt }),
        Of("fin", "Retirer après le", p => Moment(p.ExpiresAt), (p, from) => p with { ExpiresAt = from.ExpiresAt }),
        Of("adresse", "Adresse", p => p.Slug ?? "", (p, from) => p with { Slug = from.Slug }),
        Of("themes", "Thèmes", p => string.Join(", ", p.Topics ?? []), (p, from) => p with { Topics = from.Topics }),
        Of("mots", "Mots-clés", p => string.Join(", ", p.Tags ?? []), (p, from) => p with { Tags = from.Tags }),
        new("langue", "Langue du texte", w => w.Language, (w, from) => w with { Language = from.Language }),
        Of("commentaires", "Les lectrices et lecteurs peuvent commenter", p => p.CommentsOpen ? "oui" : "non", (p, from) => p with { CommentsOpen = from.CommentsOpen }),
    ];

    private static MergeUnit Of(string key, string label, Func<Placement, string> value, Func<Placement, Placement, Placement> take) =>
        new(key, label, w => value(w.Placement), (w, from) => w with { Placement = take(w.Placement, from.Placement) });

    private static string Moment(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
