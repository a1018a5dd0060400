using System.Net;
using CQ.IntegrationTests.Matrices.Audiences;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>The places of the site where what councils publish may be read, each with the oracle's word for it.</summary>
internal static partial class ContentSurfaces
{
    // First: what follows asks it.
    private static readonly Dictionary<AudienceViewer, int> Order = AudienceViewer.All.Index().ToDictionary(v => v.Item, v => v.Index);

    public static IReadOnlyList<AudienceSurface> All { get; } =
        [.. OfRows(), .. OfPages(), .. OfLists(), .. OfPlaces(), .. OfFeeds(), .. OfCalendars(), .. OfFiles(), .. OfDesk(), .. OfItemsOnDesk(), .. OfComments(), .. OfPeople(), .. OfBlocks(), .. OfEverything(), .. OfSearch()];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Verdict Is(bool shown) => AudienceSurfaces.Is(shown);

    private static Verdict May(bool shown) => shown ? Verdict.MayBeShown : Verdict.Hidden;

    private static bool IsNews(AudienceItem item) => item.Kind == ItemKind.News;

    private static bool IsPage(AudienceItem item) => item.Kind == ItemKind.Page;

    private static bool IsDocument(AudienceItem item) => item.Kind == ItemKind.Document;

    private static bool IsEvent(AudienceItem item) => item.Kind == ItemKind.Event;

    /// <summary>Its row, and not only words of its history.</summary>
    private static bool IsItem(AudienceItem item) => ContentOracle.IsContent(item) && !ContentOracle.Is(item, Stage.Prepared, Stage.Former);

    private static bool WasPublished(AudienceItem item) => IsItem(item) && !ContentOracle.Is(item, Stage.Draft, Stage.InReview);

    private static bool IsGroup(string owner) => owner is ContentOracle.Velo or ContentOracle.Committee or ContentOracle.TeamOfEst;

    /// <summary>
    /// Which addresses a viewer asks for, one in so many, another part for each, so that together they ask for all. Who belongs nowhere and has no desk reads what the others
    /// of that sort read, and asks for less; so do the people of the second tenant, who are the same as those of the first.
    /// </summary>
    private static bool Asks(AudienceViewer viewer, AudienceItem item, int many)
    {
        var plain = viewer.IsSignedIn && viewer.Circles.Length == 0 && !ContentOracle.IsEditor(viewer);
        many *= (plain ? 4 : 1) * (viewer.Tenant == "sud" ? 2 : 1) * (viewer.Tenant == item.Tenant ? 1 : 9);
        return ((item.Number + (Order[viewer] * 7919L)) * 2654435761L >> 8) % many == 0;
    }

    private static string SegmentOf(AudienceItem item) => item.Path.Split('/')[1];

    /// <summary>A surface whose places are asked for one by one.</summary>
    private static Func<AudienceViewer, AudienceItem, Verdict> One(int many, Func<AudienceViewer, AudienceItem, bool> shown) =>
        (v, i) => Asks(v, i, many) ? Is(shown(v, i)) : Verdict.NotAsked;

    /// <summary>As well, in the back office: who has no desk asks now and then.</summary>
    private static Func<AudienceViewer, AudienceItem, Verdict> AtWork(int many, Func<AudienceViewer, AudienceItem, bool> shown) =>
        (v, i) => Asks(v, i, ContentOracle.IsEditor(v) ? many : many * 3) ? Is(shown(v, i)) : Verdict.NotAsked;

    private static AudienceSurface List(string name, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Leak leak, params string[] paths) =>
        new(
            name, holds, expected,
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var path in paths)
                    text.Append(await s.ListAsync(path));
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            leak);

    /// <summary>What is no page: calendars, whose lines are unfolded, feeds, tables.</summary>
    private static AudienceSurface Text(string name, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Leak leak, params string[] paths) =>
        new(
            name, holds, expected,
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var path in paths)
                    text.Append((await s.GetAsync(path)).Text.Replace("\r\n ", "", StringComparison.Ordinal));
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            leak);

    /// <summary>
    /// Addresses of things, one by one. Hidden means: the same answer as where there is nothing. And no page tells of another thing, beside it or before it, of which the
    /// viewer may know nothing.
    /// </summary>
    private static AudienceSurface Each(
        string name, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Func<AudienceItem, string> path, Func<AudienceItem, string> missing, Leak leak) =>
        new(
            name, holds, expected,
            async (s, items) =>
            {
                var (shown, around) = (new HashSet<AudienceItem>(), new HashSet<AudienceItem>());
                var absent = new Dictionary<string, (HttpStatusCode Status, string Text)>();
                foreach (var item in items)
                {
                    var (address, nothing) = (path(item), missing(item));
                    if (!absent.TryGetValue(nothing, out var none))
                        absent[nothing] = none = await s.GetAsync(nothing);
                    var answer = await s.GetAsync(address);
                    ((int)answer.Status).ShouldBeLessThan(500, $"{name}: {s.Viewer}, {item}");
                    if (!AudienceSurfaces.IsSame(answer, address, none, nothing))
                        shown.Add(item);
                    if (answer.Status == HttpStatusCode.OK)
                        around.UnionWith(AudienceSurfaces.Marked(s.World.Items, answer.Text));
                }

                shown.UnionWith(around.Where(i => items.Contains(i) && !ContentOracle.MayKnow(s.Viewer, i)));
                return shown;
            },
            leak);

    /// <summary>What pages about other things show, such as the comments below: each page once.</summary>
    private static AudienceSurface On(
        string name, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Func<AudienceItem, string> path, Leak leak) =>
        new(
            name, holds, expected,
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var address in items.Select(path).Distinct())
                {
                    // A redirection tells the address that was asked for.
                    if (await s.GetAsync(address) is { Status: HttpStatusCode.OK } answer)
                        text.Append(answer.Text);
                }

                return AudienceSurfaces.Marked(items, text.ToString());
            },
            leak);
}
