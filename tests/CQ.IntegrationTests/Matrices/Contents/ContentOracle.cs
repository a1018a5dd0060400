using CQ.IntegrationTests.Matrices.Audiences;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>
/// Who may read and who may handle what councils publish, from DESIGN §4 and the tables of docs/features/contents.md, by what the cell and the viewer say of
/// themselves; the code under test is not asked.
/// </summary>
internal static class ContentOracle
{
    public const string Velo = "groupe-velo";
    public const string Committee = "comite-budgetaire";
    public const string TeamOfEst = "equipe-est";

    /// <summary>People on the list of every event: by a place, and one who waits for one.</summary>
    public static readonly string[] Registered = [AudienceViewer.Candidate, AudienceViewer.Left, "membre-est@test.example"];

    public const string Waiting = "habitant@test.example";

    /// <summary>The quartier to whose council a place belongs; null for what is the whole sector's.</summary>
    public static string? Quartier(string owner) => owner switch
    {
        "est" or TeamOfEst or Velo => "est",
        "ouest" => "ouest",
        _ => null,
    };

    public static bool IsContent(AudienceItem item) => item.Kind is ItemKind.News or ItemKind.Page or ItemKind.Document or ItemKind.Event;

    public static bool Is(AudienceItem item, params Stage[] stages) => Array.Exists(stages, s => s.ToString() == item.State);

    public static bool IsPublic(AudienceItem item) => item.Level == AudienceOracle.Public;

    public static bool CanRead(AudienceViewer viewer, AudienceItem item) => AudienceOracle.IsInAudience(viewer, item);

    /// <summary>What anybody is told, whoever asks: feeds, calendars of places, the sitemap, the widget.</summary>
    public static bool IsForAll(AudienceViewer viewer, AudienceItem item) => CanRead(viewer, item) && IsPublic(item);

    /// <summary>« Members of a council: in their council and groups »: they write there, and see what is their own.</summary>
    public static bool Writes(AudienceViewer viewer, string owner) => SeesAll(viewer, owner) || Holds(viewer, "CouncilMember", owner);

    /// <summary>« Its animation team: in their council; coordination, administrators: everywhere »: whoever wrote it.</summary>
    public static bool SeesAll(AudienceViewer viewer, string owner) => IsEverywhere(viewer) || Holds(viewer, "AnimationTeam", owner);

    public static bool IsEverywhere(AudienceViewer viewer) => viewer.Is("Coordination") || viewer.Is("Administrator");

    /// <summary>Has a desk at all.</summary>
    public static bool IsEditor(AudienceViewer viewer) =>
        IsEverywhere(viewer) || Array.Exists(viewer.Roles, r => r.StartsWith("CouncilMember@", StringComparison.Ordinal) || r.StartsWith("AnimationTeam@", StringComparison.Ordinal));

    public static bool IsInTeam(AudienceViewer viewer) => Array.Exists(viewer.Roles, r => r.StartsWith("AnimationTeam@", StringComparison.Ordinal));

    /// <summary>
    /// « An item is on somebody's desk only when they may read both what is published and what is prepared »; their own, as long as nobody read it, in any case. And only
    /// where they write.
    /// </summary>
    public static bool IsOnDesk(AudienceViewer viewer, AudienceItem item)
    {
        if (viewer.Tenant != item.Tenant || !viewer.IsSignedIn)
            return false;
        var own = item.Person == viewer.Email;
        var readable = IsIn(viewer, item.Level) && IsIn(viewer, item.Other ?? item.Level);
        return (readable || (own && Is(item, Stage.Draft, Stage.InReview))) && (SeesAll(viewer, item.Owner) || (own && Writes(viewer, item.Owner)));
    }

    /// <summary>A secret address « among its readers »: of both texts, whatever the state.</summary>
    public static bool MayPreview(AudienceViewer viewer, AudienceItem item) =>
        viewer.Tenant == item.Tenant && IsIn(viewer, item.Level) && IsIn(viewer, item.Other ?? item.Level);

    /// <summary>An attached file: for those who read what it is attached to, and before that for those who edit it. A former file of a document, for these alone.</summary>
    public static bool MayOpen(AudienceViewer viewer, AudienceItem file) =>
        CanRead(viewer, file) || (file.Kind == ItemKind.Attachment && IsOnDesk(viewer, file.About!));

    /// <summary>The link of an event is « shown to registered people, and to the readers of a private event ».</summary>
    public static bool SeesLink(AudienceViewer viewer, AudienceItem link) => CanRead(viewer, link) && (!IsPublic(link) || Registered.Contains(viewer.Email));

    /// <summary>A person's own calendar: « private events of their councils and groups, and what they are registered for ».</summary>
    public static bool IsInOwnCalendar(AudienceViewer viewer, AudienceItem item) =>
        viewer.IsSignedIn && CanRead(viewer, item) && (!IsPublic(item) || Registered.Contains(viewer.Email));

    /// <summary>Moderates there, and reads it: « what is private to a council is moderated by its members ».</summary>
    public static bool Moderates(AudienceViewer viewer, AudienceItem comment) => CanRead(viewer, comment) && SeesAll(viewer, comment.Owner);

    /// <summary>May look into the library of that place, the sector's being open to all who have one.</summary>
    public static bool LooksInto(AudienceViewer viewer, string library) => library switch
    {
        AudienceViewer.Sector => IsEditor(viewer),
        "est" or "ouest" => Writes(viewer, library),
        _ => viewer.Roles.Contains($"CouncilMember@{library}") || viewer.Roles.Contains($"AnimationTeam@{library}"),
    };

    /// <summary>Changes a file of a library: who manages it, a council's team included, or who sent it and may add there.</summary>
    public static bool Changes(AudienceViewer viewer, AudienceItem file) =>
        IsEverywhere(viewer) || viewer.Roles.Contains($"AnimationTeam@{file.Owner}") || (IsOwn(viewer, file) && viewer.Roles.Contains($"CouncilMember@{file.Owner}"));

    /// <summary>Composes that page: the coordination any, an animation team its own.</summary>
    public static bool Composes(AudienceViewer viewer, string page) => IsEverywhere(viewer) || (page != AudienceViewer.Sector && Holds(viewer, "AnimationTeam", page));

    /// <summary>Is told that a text waits: those who may publish there, the nearest, among its readers; never who proposed it.</summary>
    public static bool IsAsked(AudienceViewer viewer, AudienceItem item)
    {
        if (viewer.Tenant != item.Tenant || viewer.Email == item.Person || !IsIn(viewer, item.Level))
            return false;
        return Quartier(item.Owner) is { } quartier ? viewer.Roles.Contains("AnimationTeam@" + quartier) : IsEverywhere(viewer);
    }

    public static bool IsOwn(AudienceViewer viewer, AudienceItem item) => AudienceOracle.IsPerson(viewer, item);

    public static bool WroteWords(AudienceViewer viewer, AudienceItem item) => viewer.IsSignedIn && viewer.Tenant == item.Tenant && (item.Writer ?? item.Person) == viewer.Email;

    /// <summary>Some page may tell this viewer of it, by any right.</summary>
    public static bool MayKnow(AudienceViewer viewer, AudienceItem item) => item.Kind switch
    {
        ItemKind.Contact => IsOwn(viewer, item) || IsListed(viewer, item),
        ItemKind.Typing => IsOwn(viewer, item),
        ItemKind.RemoteLink => SeesLink(viewer, item) || IsOnDesk(viewer, item.About!),
        ItemKind.Attachment => MayOpen(viewer, item) || IsOwn(viewer, item),
        ItemKind.Comment => CanRead(viewer, item) || IsOwn(viewer, item),
        ItemKind.Block => CanRead(viewer, item),
        _ => CanRead(viewer, item) || IsOnDesk(viewer, item) || IsOwn(viewer, item) || IsAsked(viewer, item),
    };

    /// <summary>A field of the directory: agreed to for a circle to which both belong today.</summary>
    public static bool IsListed(AudienceViewer viewer, AudienceItem contact) => CanRead(viewer, contact) && !IsPublic(contact);

    private static bool IsIn(AudienceViewer viewer, string level) => level == AudienceOracle.Public || viewer.Circles.Contains(level);

    /// <summary>The role, at the place or for the council that the place belongs to.</summary>
    private static bool Holds(AudienceViewer viewer, string role, string owner) =>
        viewer.Roles.Contains($"{role}@{owner}") || (Quartier(owner) is { } quartier && viewer.Roles.Contains($"{role}@{quartier}"));
}
