using CQ.Projects.Models;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>The pages about projects, and every other page of the site.</summary>
internal static partial class AudienceSurfaces
{
    private static IEnumerable<AudienceSurface> OfProjects()
    {
        static bool Holds(AudienceItem i) => i.Kind == ItemKind.Project;
        static Verdict Reads(AudienceViewer v, AudienceItem i) => Is(AudienceOracle.CanRead(v, i));
        static Verdict MayRead(AudienceViewer v, AudienceItem i) => AudienceOracle.CanRead(v, i) ? Verdict.MayBeShown : Verdict.Hidden;
        yield return Page("page of a project", Holds, Reads, _ => "/projets/2024-999-rien", Leak.OfAudience);
        yield return List("projects", "/projets", Holds, Reads, Leak.OfAudience);
        yield return List(
            "home", "/", Holds, MayRead,
            Leak.OfAudience with { Fits = (_, i) => i is { Publication: Publication.Unpublished, State: nameof(ProjectState.Done) or nameof(ProjectState.Committed) } });
        yield return new(
            "quartiers", Holds, MayRead,
            async (s, items) => Marked(items, (await s.GetAsync("/quartiers/est")).Text + (await s.GetAsync("/quartiers/ouest")).Text),
            Leak.OfAudience with { Fits = (_, i) => i is { Publication: Publication.Unpublished, State: nameof(ProjectState.Done) or nameof(ProjectState.Committed) } });
        yield return List("my projects", "/projets/mes-projets", i => i.Kind is ItemKind.Project or ItemKind.Draft, (v, i) => Is(AudienceOracle.IsPerson(v, i)), Leak.OfPerson("bearer_id"));
        yield return Page(
            "page of my project", Holds, (v, i) => Is(AudienceOracle.IsPerson(v, i)), _ => $"/projets/mes-projets/{Guid.NewGuid()}", Leak.OfPerson("bearer_id"),
            i => $"/projets/mes-projets/{i.Id}");
        yield return Page(
            "page of my draft", i => i.Kind == ItemKind.Draft, (v, i) => Is(AudienceOracle.IsPerson(v, i)), _ => $"/projets/brouillons/{Guid.NewGuid()}/idee",
            Leak.OfPerson("owner_id"));
        yield return List("projects in the back office", "/admin/projets", Holds, Follows, LeakToFollowers);
        yield return Page(
            "project in the back office", Holds, Follows, _ => $"/admin/projets/{Guid.NewGuid()}", LeakToFollowers, i => $"/admin/projets/{i.Id}");
    }

    private static IEnumerable<AudienceSurface> OfNotes()
    {
        // The page shows the circles that a project has: its council and the budget committee. Notes of other circles are nowhere.
        static Verdict Expected(AudienceViewer v, AudienceItem i) =>
            !AudienceOracle.CanRead(v, i) || !AudienceOracle.CanRead(v, i.About!) ? Verdict.Hidden : i.Level is "est" or "comite-budgetaire" ? Verdict.Shown : Verdict.MayBeShown;
        yield return new(
            "notes on the page of a project", i => i.Kind == ItemKind.Note, Expected,
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var path in items.Select(i => i.Path).Distinct())
                    text.Append((await s.GetAsync(path)).Text).Append(await s.ListAsync(path + "/notes/est")).Append(await s.ListAsync(path + "/notes/comite-budgetaire"));
                return Marked(items, text.ToString());
            },
            Leak.OfAudience);
    }

    /// <summary>Who examines projects follows all of the sector; the services and the town hall, those that are public.</summary>
    private static Verdict Follows(AudienceViewer viewer, AudienceItem item) => Is(
        viewer.Tenant == item.Tenant && (viewer.Is("Coordination") || (Instructs(viewer) && item.Publication == Publication.Published)));

    private static Leak LeakToFollowers { get; } = Leak.OfAudience with { Fits = (v, i) => Instructs(v) && Leak.OfAudience.Fits(v, i) };

    private static IEnumerable<AudienceSurface> OfPages()
    {
        yield return new(
            "every page of the site", _ => true, (v, i) => MayKnow(v, i) ? Verdict.MayBeShown : Verdict.Hidden,
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                foreach (var endpoint in EndpointList.Of(s.World.Site).Where(e => e is { Method: "GET", Action: not null }))
                    text.Append((await s.GetAsync(endpoint.Path)).Text);
                return Marked(items, text.ToString());
            },
            Leak.OfCandidate);
    }

    /// <summary>Some page may tell this viewer of it: readers, the person whose it is, those who decide or vote, and those who instruct projects.</summary>
    private static bool MayKnow(AudienceViewer viewer, AudienceItem item) =>
        AudienceOracle.CanRead(viewer, item) || AudienceOracle.IsPerson(viewer, item)
        || (item is { State: Told } && AudienceOracle.IsInAudience(viewer, item))
        || (item.Kind == ItemKind.Vote && viewer.Tenant == item.Tenant && IsElector(viewer))
        || (item.Kind == ItemKind.Project && viewer.Tenant == item.Tenant && Instructs(viewer));

    private static bool Instructs(AudienceViewer viewer) => viewer.Is("Coordination") || viewer.Is("Services") || viewer.Is("TownHall");
}
