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
    }

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
