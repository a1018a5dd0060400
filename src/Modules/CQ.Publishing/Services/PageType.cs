using CQ.Abstractions.Values;
using CQ.Contents;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Publishing.Models;

namespace CQ.Publishing.Services;

/// <summary>A page that stays: it has a place in the tree, and perhaps in a menu.</summary>
public sealed class PageType(PlacePages pages) : IContentType
{
    public const string TypeName = "Page";

    public string Name => TypeName;

    public string Label => "Page";

    public string PluralLabel => "Pages";

    public string NewLabel => "Nouvelle page";

    public string Segment => "pages";

    public string Icon => "file-text";

    public int Position => 30;

    public ContentTypePermissions Permissions => Publishing.Permissions.Pages;

    public Type? FieldsType => typeof(PageFields);

    public string? FieldsView => "~/Areas/CQ.Publishing/Views/Shared/_PageFields.cshtml";

    public bool OpensComments => false;

    public string ReaderComponent => "PageReading";

    public int? StaleAfterMonths => 12;

    public Refusal? DraftFault(string fields) => OwnFields.Read<PageFields>(fields) is { } own ? LabelFault(own) : OwnFields.Unreadable;

    public async Task<Refusal?> PublicationFaultAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Body.Length == 0 && words.Summary.Length == 0)
            return new Refusal("Écrivez le texte de la page.", nameof(ContentWords.Body));
        if (OwnFields.Read<PageFields>(words.Fields) is not { } own)
            return OwnFields.Unreadable;
        return LabelFault(own) ?? MenuFault(own.Menu, words.Placement) ?? await pages.FaultAsync(item.Id, own.ParentId, words.Placement.CouncilId, words.Placement.GroupId, ct);
    }

    public Task WriteAsync(ContentItem item, string fields, CancellationToken ct) => pages.WriteAsync(item, OwnFields.Read<PageFields>(fields) ?? new PageFields(), ct);

    public Task FollowAsync(ContentItem item, CancellationToken ct) => pages.FollowAsync(item, ct);

    // The tree is no text: the menu is said, the page above shows itself in the trail.
    public IReadOnlyList<FieldText> Describe(string fields) => OwnFields.Read<PageFields>(fields) is { MenuLabel: { Length: > 0 } label } ? [new FieldText("Nom court dans le menu", label)] : [];

    private static Refusal? LabelFault(PageFields own) =>
        own.MenuLabel?.Length > PageFields.MenuLabelLength ? new Refusal("Le nom court dépasse 30 caractères.", nameof(PageFields.MenuLabel)) : null;

    private static Refusal? MenuFault(PageMenu menu, Placement place) => menu switch
    {
        PageMenu.Main or PageMenu.Foot when place is not { CouncilId: null, GroupId: null } =>
            new Refusal("Les menus du site sont pour les pages de tout le secteur.", nameof(PageFields.Menu)),
        PageMenu.About when place.CouncilId is null || place.GroupId is not null =>
            new Refusal("« À propos » est pour la page d’un quartier : choisissez d’abord le quartier.", nameof(PageFields.Menu)),
        _ => null,
    };
}
