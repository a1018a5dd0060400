using System.Net;
using System.Text.RegularExpressions;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Sites;
using CQ.Notifications.Models;
using CQ.Projects.Models;
using CQ.Voting.Models;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>The places of the site where a project, a note, a task, a vote or a notification may be read, each with the oracle's word for it.</summary>
internal static partial class AudienceSurfaces
{
    /// <summary>State of cells about which the services told people.</summary>
    public const string Told = "told";

    public const string ToldOpen = "told, open";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IReadOnlyList<AudienceSurface> All { get; } = [.. OfRows(), .. OfTasks(), .. OfNews(), .. OfOutbox(), .. OfVotes(), .. OfPeople(), .. OfProjects(), .. OfNotes(), .. OfPages()];

    private static IEnumerable<AudienceSurface> OfRows()
    {
        yield return new(
            "rows of the context", i => i.Kind != ItemKind.Draft && i.Id != Guid.Empty, (v, i) => Is(AudienceOracle.IsInAudience(v, i)),
            (s, items) => s.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<CqDbContext>();
                var ids = new HashSet<Guid>();
                ids.UnionWith(await db.Set<Project>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<WorkingNote>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<HumanTask>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<Vote>().Select(e => e.Id).ToListAsync(Ct));
                ids.UnionWith(await db.Set<Notification>().Select(e => e.Id).ToListAsync(Ct));
                return Set(items.Where(i => ids.Contains(i.Id)));
            }),
            Leak.OfAudience);
        yield return new(
            "resolved subjects", i => i.Kind is ItemKind.Project or ItemKind.Vote, (v, i) => Is(AudienceOracle.CanRead(v, i)),
            (s, items) => s.InScopeAsync(async services =>
            {
                var found = new HashSet<Guid>();
                var resolvers = services.GetRequiredService<IEnabled<ISubjectResolver>>();
                foreach (var kind in new[] { Project.Kind, nameof(Vote) })
                    found.UnionWith((await resolvers.Single(r => r.Kind == kind).ResolveAsync([.. items.Select(i => i.Id)], Ct)).Keys);
                return Set(items.Where(i => found.Contains(i.Id)));
            }),
            Leak.OfAudience);
    }

    private static IEnumerable<AudienceSurface> OfTasks()
    {
        yield return new(
            "task by the store", i => i.Kind == ItemKind.Task, (v, i) => Is(AudienceOracle.CanRead(v, i)),
            (s, items) => s.InScopeAsync(async services =>
            {
                var (store, shown) = (services.GetRequiredService<IHumanTaskStore>(), new List<AudienceItem>());
                foreach (var item in items)
                {
                    if (await store.FindAsync(item.Id, Ct) is not null)
                        shown.Add(item);
                }

                return Set(shown);
            }),
            Leak.OfAudience);
        yield return Page("page of a task", i => i.Kind == ItemKind.Task, (v, i) => Is(v.IsSignedIn && AudienceOracle.CanRead(v, i)), _ => $"/taches/{Guid.NewGuid()}", Leak.OfAudience);
        yield return new(
            "file on the page of a task", i => i is { Kind: ItemKind.Task, About: not null }, (v, i) => Is(v.IsSignedIn && AudienceOracle.CanRead(v, i)),
            async (s, items) =>
            {
                var shown = new List<AudienceItem>();
                foreach (var item in items)
                {
                    if (Marked([item.About!], (await s.GetAsync(item.Path)).Text).Count > 0)
                        shown.Add(item);
                }

                return Set(shown);
            },
            Leak.OfCandidate);
        yield return List("inbox", "/taches", i => i.Kind == ItemKind.Task, (v, i) => Is(Waits(v, i)), Leak.OfCandidate);
        yield return List(
            "tasks decided by me", "/taches?filtre=faites", i => i.Kind == ItemKind.Task,
            (v, i) => Is(AudienceOracle.IsPerson(v, i) && i.Publication == Publication.Published), Leak.OfPerson("decided_by_id"));
        yield return new(
            "count of waiting tasks", i => i.Kind == ItemKind.Task, (v, i) => Is(Waits(v, i)),
            async (s, items) =>
            {
                var waiting = s.World.Items.Where(i => i.Kind == ItemKind.Task && Waits(s.Viewer, i)).ToList();
                var count = (await s.PageAsync("/charte")).QuerySelector("a[href$='/taches'] .count")?.FirstChild?.TextContent.Trim() ?? "0";
                // Whoever sits in the body that votes has a task for each of its votes, too.
                var toVote = IsElector(s.Viewer) ? s.World.Items.Count(i => i.Kind == ItemKind.Vote && i.Tenant == s.Viewer.Tenant) : 0;
                // A wrong number shows or hides an unknown one: all of them are in doubt.
                return count == (waiting.Count + toVote).ToString(System.Globalization.CultureInfo.InvariantCulture) ? Set(waiting) : Set(items.Except(waiting));
            },
            Leak.OfCandidate);
    }

    private static IEnumerable<AudienceSurface> OfNews()
    {
        static bool Holds(AudienceItem i) => i.Kind == ItemKind.Notification || i is { Kind: ItemKind.Task, State: ToldOpen };
        static Verdict Expected(AudienceViewer v, AudienceItem i) => Is(i switch
        {
            { Kind: ItemKind.Task } => AudienceOracle.IsCandidate(v, i),
            { State: Told } => v.IsSignedIn && AudienceOracle.IsInAudience(v, i),
            _ => AudienceOracle.CanRead(v, i),
        });
        yield return List("notifications", "/compte/notifications", Holds, Expected, Leak.OfPerson("user_id"));
        yield return List("notifications about what may be closed", "/compte/notifications", i => i is { Kind: ItemKind.Notification, About: not null }, Expected, Leak.OfSubject);
        yield return new(
            "opening a notification", i => i.Kind == ItemKind.Notification && i.Id != Guid.Empty,
            (v, i) => i.Person == v.Email || i is { Level: AudienceOracle.Public, Publication: Publication.Published } ? Expected(v, i) : Verdict.NotAsked,
            async (s, items) =>
            {
                var shown = new List<AudienceItem>();
                foreach (var item in items)
                {
                    if ((await s.PostAsync(item.Path)).Status == HttpStatusCode.Found)
                        shown.Add(item);
                }

                return Set(shown);
            },
            Leak.OfPerson("user_id") with
            {
                Fits = (v, i) => i.Person != v.Email && i is { Level: AudienceOracle.Public, Publication: Publication.Published },
            });
        yield return new(
            "mails", i => i.State is Told or ToldOpen, Expected,
            (s, items) => s.InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<CqDbContext>();
                var email = s.Viewer.Email ?? "";
                var mails = await db.Set<OutboxMail>().Where(m => m.To == email).Select(m => m.Subject + m.Paragraphs[0]).ToListAsync(Ct);
                return Marked(items, string.Join('\n', mails));
            }),
            new Leak((_, _) => true, PlantMailAsync));
    }

    private static IEnumerable<AudienceSurface> OfOutbox()
    {
        yield return List(
            "outbox screen", "/admin/courriels", i => i.State is Told or ToldOpen,
            (v, i) => Is(v.Is("Administrator") && i.State == Told && AudienceOracle.IsInAudience(v, i)),
            new Leak(
                (viewer, item) => viewer.Is("Administrator") && item.State == ToldOpen,
                (world, viewer, item) => PlantMailAsync(world, viewer, item)));
    }

    private static Task<IAsyncDisposable> PlantMailAsync(AudienceWorld world, AudienceViewer viewer, AudienceItem item) => world.PlantRowAsync(
        viewer.Tenant,
        db => new OutboxMail { Kind = AudienceFiller.NewsKind, To = viewer.Email!, Subject = item.Marker, Paragraphs = [""], Culture = "fr-FR", CreatedAt = db.Now, PurgedAt = db.Now },
        "cq_data_outbox_mail");

    private static IEnumerable<AudienceSurface> OfVotes()
    {
        static bool Holds(AudienceItem i) => i.Kind == ItemKind.Vote;
        yield return Page("page of a vote", Holds, (v, i) => Is(AudienceOracle.CanRead(v, i)), _ => $"/votes/{Guid.NewGuid()}", Leak.OfAudience);
        yield return List("votes", "/votes", Holds, (v, i) => Is(AudienceOracle.CanRead(v, i)), Leak.OfAudience);
    }

    private static IEnumerable<AudienceSurface> OfPeople()
    {
        yield return new(
            "personal-data export", i => i.Kind != ItemKind.Vote && i.State != Told, (v, i) => i.Kind switch
            {
                _ when i.State == ToldOpen => Is(AudienceOracle.IsCandidate(v, i)),
                ItemKind.Notification => Is(AudienceOracle.CanRead(v, i)),
                ItemKind.Task => Is(AudienceOracle.IsPerson(v, i) && i.Publication == Publication.Published),
                _ => Is(AudienceOracle.IsPerson(v, i)),
            },
            async (s, items) => Marked(items, (await s.PostAsync("/compte/donnees")).Text),
            Leak.OfPerson("decided_by_id") with { Fits = (v, i) => i is { Kind: ItemKind.Task, Publication: Publication.Published } && !AudienceOracle.IsPerson(v, i) });
    }

    private static bool Waits(AudienceViewer viewer, AudienceItem item) =>
        item is { Publication: Publication.Published, State: "Open" or ToldOpen } && AudienceOracle.IsCandidate(viewer, item);

    private static bool IsElector(AudienceViewer viewer) => viewer.Roles.Contains("BudgetCommittee@" + AudienceFiller.Voters);

    internal static Verdict Is(bool shown) => shown ? Verdict.Shown : Verdict.Hidden;

    internal static HashSet<AudienceItem> Set(IEnumerable<AudienceItem> items) => items.ToHashSet();

    internal static HashSet<AudienceItem> Marked(IEnumerable<AudienceItem> items, string text)
    {
        var markers = Markers().Matches(text).Select(m => m.Value).ToHashSet();
        return Set(items.Where(i => markers.Contains(i.Marker)));
    }

    internal static AudienceSurface List(string name, string path, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Leak leak) =>
        new(name, holds, expected, async (s, items) => Marked(items, await s.ListAsync(path)), leak);

    /// <summary>A page by its address. Hidden means: the same answer as where there is nothing, apart from the address.</summary>
    internal static AudienceSurface Page(
        string name, Func<AudienceItem, bool> holds, Func<AudienceViewer, AudienceItem, Verdict> expected, Func<AudienceItem, string> missing, Leak leak,
        Func<AudienceItem, string>? path = null) =>
        new(
            name, holds, expected,
            async (s, items) =>
            {
                var shown = new List<AudienceItem>();
                if (items.Count == 0)
                    return Set(shown);
                var nothing = missing(items[0]);
                var absent = await s.GetAsync(nothing);
                foreach (var item in items)
                {
                    var address = path is null ? item.Path : path(item);
                    var answer = await s.GetAsync(address);
                    // A page, its right address, or the answer of a missing one: nothing else tells that there is something.
                    answer.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.MovedPermanently, absent.Status], $"{name}: {s.Viewer}, {item}");
                    if (!IsSame(answer, address, absent, nothing))
                        shown.Add(item);
                }

                return Set(shown);
            },
            leak);

    internal static bool IsSame((HttpStatusCode Status, string Text) answer, string path, (HttpStatusCode Status, string Text) absent, string missing) =>
        answer.Status == absent.Status && ViewerSession.Neutral(answer.Text, path) == ViewerSession.Neutral(absent.Text, missing);

    [GeneratedRegex("zq[0-9]{5}z")]
    private static partial Regex Markers();
}
