using System.Globalization;
using System.Net;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>The back office: the desk, its filters, calendar and checks, each item's screens, the library.</summary>
internal static partial class ContentSurfaces
{
    private static IEnumerable<AudienceSurface> OfDesk()
    {
        const string Desk = "/admin/contenus";
        static bool Stands(AudienceViewer v, AudienceItem i) => IsItem(i) && ContentOracle.IsOnDesk(v, i);
        static bool InSight(AudienceViewer v, AudienceItem i) => Stands(v, i) && !ContentOracle.Is(i, Stage.Archived);
        yield return List("desk", ContentOracle.IsContent, (v, i) => Is(InSight(v, i)), ContentLeaks.OnDesk, Desk);
        yield return List(
            "desk by state", ContentOracle.IsContent, (v, i) => Is(Stands(v, i)), ContentLeaks.Author, [.. new[] { "brouillon", "relecture", "programme", "publie", "termine", "archive" }.Select(s => $"{Desk}?etat={s}")]);
        yield return List(
            "desk: changes that wait", ContentOracle.IsContent, (v, i) => Is(Stands(v, i) && ContentOracle.Is(i, Stage.Changed)), Among(ContentLeaks.OnDesk, i => ContentOracle.Is(i, Stage.Changed)),
            Desk + "?etat=modifie");
        yield return List("desk by readers", ContentOracle.IsContent, (v, i) => Is(InSight(v, i)), ContentLeaks.Author, Desk + "?lecteurs=tous", Desk + "?lecteurs=prive");
        yield return List(
            "desk by place", ContentOracle.IsContent, (v, i) => Is(InSight(v, i) && i.Owner != ContentOracle.Committee), Among(ContentLeaks.OnDesk, i => i.Owner != ContentOracle.Committee),
            Desk + "?lieu=secteur", Desk + "?lieu=est", Desk + "?lieu=ouest");
        yield return List("desk: one's own", ContentOracle.IsContent, (v, i) => Is(InSight(v, i) && ContentOracle.IsOwn(v, i)), ContentLeaks.Author, Desk + "?a-moi=oui");
        yield return List(
            "desk by type and words", ContentOracle.IsContent, (v, i) => Is(InSight(v, i)), ContentLeaks.OnDesk, [.. new[] { "actualites", "pages", "documents", "agenda" }.Select(t => $"{Desk}?type={t}&mots=titre")]);
        var today = SiteDay.Today;
        yield return List(
            "calendar of publications", ContentOracle.IsContent, (v, i) => Is(InSight(v, i) && ContentOracle.Is(i, Stage.Published, Stage.Changed, Stage.Scheduled, Stage.Expired)),
            Among(ContentLeaks.OnDesk, i => ContentOracle.Is(i, Stage.Published, Stage.Changed, Stage.Scheduled, Stage.Expired)),
            [.. Enumerable.Range(-2, 4).Select(m => $"{Desk}/calendrier?mois={today.AddMonths(m).ToString("yyyy-MM", CultureInfo.InvariantCulture)}")]);
        yield return List(
            "to check", ContentOracle.IsContent, (v, i) => May(InSight(v, i)), Among(ContentLeaks.OnDesk, i => ContentOracle.Is(i, Stage.Changed) && i.Owner == "ouest"), Desk + "/a-verifier");
        yield return List("pages in their tree", IsPage, (v, i) => Is(OrdersPages(v, i)), Among(ContentLeaks.OnDesk, WasPublished), "/admin/pages");
        yield return List(
            "events with their lists", IsEvent, (v, i) => Is(Stands(v, i) && WasPublished(i)), Among(ContentLeaks.OnDesk, WasPublished), "/admin/agenda");
        yield return List(
            "texts begun", i => i.Kind == ItemKind.Typing, (v, i) => Is(ContentOracle.IsOwn(v, i)), new Leak((v, i) => ContentOracle.IsEditor(v) && i.Person != v.Email, PlantTypingAsync),
            Desk + "/textes-commences");
        yield return On(
            "text begun, in the editor", i => i.Kind == ItemKind.Typing, (v, i) => v.Tenant != i.Tenant ? Verdict.NotAsked : Is(ContentOracle.IsOwn(v, i)),
            i => $"{Desk}/nouveau/actualites?reprise={i.Id}", new Leak((v, i) => ContentOracle.IsEditor(v) && i.Person != v.Email, PlantTypingAsync));
        yield return List("pages to link to", ContentOracle.IsContent, (v, i) => May(ContentOracle.IsEditor(v) && ContentOracle.CanRead(v, i)), ToEditors(ContentLeaks.ForAll), Desk + "/liens?mots=titre");
        yield return On(
            "pages to link to, found by words", ContentOracle.IsContent, AtWork(40, (v, i) => ContentOracle.IsEditor(v) && ContentOracle.CanRead(v, i)),
            i => $"{Desk}/liens/recherche?mots={i.Marker}", ToEditors(ContentLeaks.ForAll));
        foreach (var surface in OfLibrary())
            yield return surface;
    }

    private static IEnumerable<AudienceSurface> OfItemsOnDesk()
    {
        static AudienceSurface Screen(string name, string path, int one, Leak leak, Func<AudienceItem, bool>? some = null, Func<AudienceViewer, AudienceItem, bool>? may = null) => Each(
            name, i => IsItem(i) && (some is null || some(i)), AtWork(one, may ?? ContentOracle.IsOnDesk),
            i => path.Replace("{id}", i.Id.ToString(), StringComparison.Ordinal).Replace("{row}", i.Row.ToString(), StringComparison.Ordinal),
            _ => path.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{row}", Guid.NewGuid().ToString(), StringComparison.Ordinal), leak);
        yield return Screen("editor", "/admin/contenus/{id}", 24, ContentLeaks.OnDesk);
        yield return Screen("preview of an editor", "/admin/contenus/{id}/apercu", 36, ContentLeaks.Author);
        yield return Screen("history", "/admin/contenus/{id}/versions", 36, ContentLeaks.OnDesk);
        yield return Screen("differences", "/admin/contenus/{id}/versions/comparer", 48, ContentLeaks.Author);
        // Who may not delete or send back what they see is told so; who does not see it learns nothing.
        yield return Screen("removal", "/admin/contenus/{id}/supprimer", 60, ContentLeaks.OnDesk);
        yield return Screen("sending back", "/admin/contenus/{id}/renvoyer", 60, ContentLeaks.OnDesk);
        yield return Screen("file of a document, in the back office", "/admin/documents/{id}/fichier", 10, ContentLeaks.OnDesk, IsDocument);
        yield return Screen("place of a page", "/admin/pages/{id}/place", 8, Among(ContentLeaks.OnDesk, WasPublished), IsPage, OrdersPages);
        yield return Screen("list of an event", "/admin/agenda/{row}", 8, Among(ContentLeaks.OnDesk, WasPublished), i => IsEvent(i) && WasPublished(i));
        yield return Screen("table of an event", "/admin/agenda/{row}/inscriptions.csv", 12, Among(ContentLeaks.OnDesk, WasPublished), i => IsEvent(i) && WasPublished(i));
        yield return On(
            "former words in the history", i => ContentOracle.Is(i, Stage.Former) || IsOpened(i), (v, i) => v.Tenant != i.Tenant ? Verdict.NotAsked : Is(SeesFormer(v, i)),
            i => $"/admin/contenus/{i.Id}/versions", ContentLeaks.Version);
        yield return On(
            "former words beside the new", i => ContentOracle.Is(i, Stage.Former) || IsOpened(i), (v, i) => v.Tenant != i.Tenant ? Verdict.NotAsked : Is(SeesFormer(v, i)),
            i => $"/admin/contenus/{i.Id}/versions/comparer", ContentLeaks.Version);
        yield return On(
            "beginning an event from what announces it", i => IsItem(i) && IsNews(i), AtWork(10, ContentOracle.IsOnDesk), i => $"/admin/contenus/nouveau/agenda?depuis={i.Id}", Among(ContentLeaks.OnDesk, i => !ContentOracle.Is(i, Stage.Changed)));
    }

    private static IEnumerable<AudienceSurface> OfLibrary()
    {
        static bool IsFile(AudienceItem i) => i.Kind == ItemKind.LibraryFile;
        static bool InLibrary(AudienceViewer v, AudienceItem i) => ContentOracle.CanRead(v, i) && ContentOracle.LooksInto(v, i.Owner);
        static bool MayPick(AudienceViewer v, AudienceItem i) => ContentOracle.CanRead(v, i) && ContentOracle.IsEditor(v);
        var leak = ContentLeaks.ForAll with { Fits = (v, i) => ContentOracle.LooksInto(v, i.Owner) && ContentLeaks.ForAll.Fits(v, i) };
        yield return new(
            "library", i => IsFile(i) || i.Kind == ItemKind.Attachment, (v, i) => Is(IsFile(i) && InLibrary(v, i)),
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var place in items.Where(i => i.Tenant == s.Viewer.Tenant).Select(i => i.Owner).Distinct())
                {
                    var key = place == AudienceViewer.Sector ? place : s.World.Circle(s.Viewer.Tenant, place).ToString();
                    text.Append(await s.ListAsync($"/admin/mediatheque?lieu={key}")).Append(await s.ListAsync($"/admin/mediatheque?lieu={key}&filtre=inutilises&vue=grille"));
                }

                return AudienceSurfaces.Marked(items, text.ToString());
            },
            Among(leak, IsFile));
        yield return List("files to choose", i => IsFile(i) || i.Kind == ItemKind.Attachment, (v, i) => Is(IsFile(i) && MayPick(v, i)), Among(leak, IsFile), "/admin/mediatheque/choisir");
        yield return Each(
            "file in the library", i => IsFile(i) || i.Kind == ItemKind.Attachment, AtWork(8, (v, i) => IsFile(i) && MayPick(v, i)), i => $"/admin/mediatheque/fichiers/{i.Id}",
            _ => $"/admin/mediatheque/fichiers/{Guid.NewGuid()}", Among(leak, IsFile));
        foreach (var act in new[] { "remplacer", "retirer" })
        {
            yield return Each(
                $"file in the library: {act}", IsFile, AtWork(6, (v, i) => MayPick(v, i) && ContentOracle.Changes(v, i)),
                i => $"/admin/mediatheque/fichiers/{i.Id}/{act}", _ => $"/admin/mediatheque/fichiers/{Guid.NewGuid()}/{act}",
                Among(leak, IsFile) with { Fits = (v, i) => IsFile(i) && ContentOracle.Changes(v, i) && leak.Fits(v, i) });
        }

        yield return new(
            "where a file is used", FileFiller.IsShowing, (v, i) => v.Tenant != i.Tenant ? Verdict.NotAsked : Is(ContentOracle.IsEditor(v) && ContentOracle.CanRead(v, i)),
            async (s, items) =>
            {
                var used = s.World.Items.Single(i => i.Tenant == s.Viewer.Tenant && i.State == FileFiller.Used);
                return AudienceSurfaces.Marked(items, (await s.GetAsync($"/admin/mediatheque/fichiers/{used.Id}")).Text);
            },
            ToEditors(ContentLeaks.ForAll));
    }

    private static Leak ToEditors(Leak leak) => leak with { Fits = (v, i) => ContentOracle.IsEditor(v) && leak.Fits(v, i) };

    /// <summary>Those who publish pages order them, once readers have had them.</summary>
    private static bool OrdersPages(AudienceViewer viewer, AudienceItem page) =>
        WasPublished(page) && (ContentOracle.IsInTeam(viewer) || ContentOracle.IsEverywhere(viewer)) && ContentOracle.IsOnDesk(viewer, page);

    private static bool SeesFormer(AudienceViewer viewer, AudienceItem words) => ContentOracle.Is(words, Stage.Former)
        ? ContentOracle.IsOnDesk(viewer, words.About!) && viewer.Circles.Contains(words.Level)
        : ContentOracle.IsOnDesk(viewer, words);

    private static async Task<IAsyncDisposable> PlantTypingAsync(AudienceWorld world, AudienceViewer viewer, AudienceItem item) =>
        await world.TamperAsync("cq_contents_autosave", "user_id", world.User(viewer.Tenant, viewer.Email!), "content_item_id", item.Id);
}
