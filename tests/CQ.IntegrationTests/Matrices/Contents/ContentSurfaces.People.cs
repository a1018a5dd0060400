using CQ.Data;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Matrices.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>What people say, what they are told, what they agree to, and every other page of the site.</summary>
internal static partial class ContentSurfaces
{
    private static IEnumerable<AudienceSurface> OfComments()
    {
        static bool IsComment(AudienceItem i) => i.Kind == ItemKind.Comment;
        static bool IsHidden(AudienceItem i) => i.State == TalkFiller.Hidden;
        static bool Own(AudienceViewer v, AudienceItem i) => ContentOracle.IsOwn(v, i);
        static string None(string act) => $"/commentaires/{Guid.NewGuid()}/{act}";
        yield return new(
            "comments below a text", IsComment, One(5, (v, i) => ContentOracle.CanRead(v, i) && !IsHidden(i)),
            async (s, items) =>
            {
                var news = items.Select(i => i.Row).ToHashSet();
                var text = new System.Text.StringBuilder();
                foreach (var path in s.World.Items.Where(i => IsItem(i) && news.Contains(i.Id)).Select(i => i.Path))
                    text.Append((await s.GetAsync(path)).Text);
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            ContentLeaks.Unhidden);
        yield return new(
            "count of comments", IsComment, One(9, (v, i) => ContentOracle.CanRead(v, i) && !IsHidden(i)),
            async (s, items) =>
            {
                // Below each text stand one that everybody who reads it sees, and one that moderation took away.
                var shown = new HashSet<AudienceItem>();
                foreach (var item in items)
                {
                    var text = (await s.GetAsync(s.World.Items.First(i => IsItem(i) && i.Id == item.Row).Path)).Text;
                    if (text.Contains(IsHidden(item) ? ">2 commentaires<" : ">Un commentaire<", StringComparison.Ordinal))
                        shown.Add(item);
                }

                return shown;
            },
            ContentLeaks.Unhidden);
        yield return Each(
            "answers to a comment", i => IsComment(i) && !IsHidden(i), One(5, ContentOracle.CanRead), i => $"/commentaires/{i.Id}/reponses", _ => None("reponses"), ContentLeaks.Below);
        yield return Each("report of a comment", IsComment, One(9, (v, i) => ContentOracle.CanRead(v, i) && !IsHidden(i)), i => $"/commentaires/{i.Id}/signaler", _ => None("signaler"), ContentLeaks.Unhidden);
        yield return Each(
            "writing a comment", i => TalkFiller.IsTalkedAbout(i) && !IsOpened(i), One(5, (v, i) => v.IsSignedIn && ContentOracle.CanRead(v, i)), i => $"/commentaires/content/{i.Id}",
            _ => $"/commentaires/content/{Guid.NewGuid()}", ContentLeaks.ForCircle);
        foreach (var act in new[] { "corriger", "retirer" })
        {
            yield return Each(
                $"one's comment: {act}", IsComment, One(6, (v, i) => Own(v, i) && ContentOracle.CanRead(v, i) && !IsHidden(i)), i => $"/commentaires/{i.Id}/{act}", _ => None(act),
                ContentLeaks.Own("cq_contents_comment", "author_id") with { Fits = (v, i) => i.Person != v.Email && ContentOracle.CanRead(v, i) && !IsHidden(i) });
        }

        // Whether or not they still read the text: these are their own words.
        yield return Each(
            "contesting a decision", i => IsComment(i) && IsHidden(i), One(5, Own), i => $"/commentaires/{i.Id}/contester", _ => None("contester"), ContentLeaks.Own("cq_contents_comment", "author_id"));
        var moderated = ContentLeaks.ForAll with { Fits = (v, i) => ContentOracle.SeesAll(v, i.Owner) && !ContentOracle.IsPublic(i) && i.Publication == Publication.Published };
        yield return List("moderation", IsComment, (v, i) => Is(ContentOracle.Moderates(v, i)), moderated, "/admin/moderation");
        yield return Each("deciding about a comment", IsComment, AtWork(6, ContentOracle.Moderates), i => $"/admin/moderation/{i.Id}", _ => $"/admin/moderation/{Guid.NewGuid()}", moderated);
    }

    private static IEnumerable<AudienceSurface> OfPeople()
    {
        static bool IsTold(AudienceItem i) => ContentOracle.IsContent(i) && (ContentOracle.Is(i, Stage.InReview) || (IsEvent(i) && ContentOracle.Is(i, Stage.Published)) || ContentOracle.Is(i, Stage.Prepared));
        yield return List("notifications about contents", IsTold, Told, ContentLeaks.Line, "/compte/notifications");
        yield return new(
            "mails about contents", IsTold, Told,
            (s, items) => s.InScopeAsync(async services =>
            {
                var email = s.Viewer.Email ?? "";
                var mails = await services.GetRequiredService<CqDbContext>().Set<OutboxMail>().Where(m => m.To == email).ToListAsync(Ct);
                return AudienceSurfaces.Marked(items, string.Join('\n', mails.Select(m => m.Subject + string.Join(' ', m.Paragraphs))));
            }),
            ContentLeaks.Mail);
        yield return new("export of what is one's own", IsExported, (v, i) => ContentOracle.Is(i, Stage.Former) ? May(ContentOracle.WroteWords(v, i)) : Is(InExport(v, i)), async (s, items) => AudienceSurfaces.Marked(items, (await s.PostAsync("/compte/donnees")).Text), ContentLeaks.Words);
        yield return new(
            "directory", i => i.Kind is ItemKind.Contact or ItemKind.OutsideContact, (v, i) => Is(ContentOracle.IsListed(v, i)),
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder((await s.GetAsync("/annuaire")).Text);
                foreach (var circle in AudienceOracle.Levels.Where(l => l is not (AudienceOracle.Public or AudienceOracle.Named)))
                    text.Append((await s.GetAsync($"/annuaire?cercle={s.World.Circle(s.Viewer.Tenant, circle)}")).Text);
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            ContentLeaks.Agreement);
        yield return List(
            // Who belongs nowhere any more is told whom it is for.
            "one's own card", i => i.Kind == ItemKind.Contact, (v, i) => ContentOracle.IsOwn(v, i) && v.Circles.Length == 0 ? Verdict.MayBeShown : Is(ContentOracle.IsOwn(v, i)),
            ContentLeaks.Own("cq_publishing_directory_card", "user_id") with { Fits = (v, _) => v.Email == "comite1@test.example" }, "/compte/annuaire");
        static bool Keeps(AudienceViewer v, AudienceItem i) => ContentOracle.CanRead(v, i) && v.Roles.Contains("AnimationTeam@" + ContentOracle.Quartier(i.Owner));
        var kept = ContentLeaks.ForCircle with
        {
            Fits = (v, i) => i.Kind == ItemKind.OutsideContact && ContentOracle.IsInTeam(v) && v.Circles.Contains("est") && i.Owner == ContentOracle.Velo,
            PlantAsync = async (world, v, i) => await world.MoveContactAsync(i.Id, world.Circle(v.Tenant, "est")),
        };
        yield return List("contacts of a team", i => i.Kind == ItemKind.OutsideContact, (v, i) => Is(Keeps(v, i)), kept, "/admin/annuaire");
        foreach (var act in new[] { "", "/retirer" })
        {
            yield return Each(
                $"contact of a team{act}", i => i.Kind == ItemKind.OutsideContact, One(1, Keeps), i => $"/admin/annuaire/{i.Id}{act}", _ => $"/admin/annuaire/{Guid.NewGuid()}{act}", kept);
        }
    }

    private static IEnumerable<AudienceSurface> OfBlocks()
    {
        static bool IsBlock(AudienceItem i) => i.Kind == ItemKind.Block;
        static string Page(AudienceItem i) => i.Owner == AudienceViewer.Sector ? "/admin/accueil/page" : $"/admin/territoire/quartiers/{i.Owner}/page";
        static bool Composes(AudienceViewer v, AudienceItem i) => ContentOracle.CanRead(v, i) && ContentOracle.Composes(v, i.Owner);
        var leak = ContentLeaks.ForAll with { Fits = (v, i) => ContentOracle.Composes(v, i.Owner) && ContentLeaks.ForAll.Fits(v, i) };
        yield return List(
            "blocks of pages", IsBlock, (v, i) => Is(ContentOracle.CanRead(v, i) && i.State != PeopleFiller.Invisible), ContentLeaks.Shown, "/", "/quartiers/est", "/quartiers/ouest");
        yield return On("composing a page", IsBlock, One(1, Composes), Page, Among(leak, i => i.State != PeopleFiller.Members));
        foreach (var act in new[] { "", "/retirer" })
        {
            yield return Each(
                $"block of a page{act}", IsBlock, One(3, Composes), i => $"{Page(i)}/blocs/{i.Id}{act}", i => $"{Page(i)}/blocs/{Guid.NewGuid()}{act}", leak);
        }
    }

    private static IEnumerable<AudienceSurface> OfEverything()
    {
        yield return new(
            "every page that needs no address", _ => true, (v, i) => May(ContentOracle.MayKnow(v, i)),
            async (s, items) =>
            {
                var text = new System.Text.StringBuilder();
                // Each viewer another third, so that each sort of viewer asks for all of them.
                var pages = EndpointList.Of(s.World.Site).Where(e => e is { Method: "GET", Action: not null } && !e.Pattern.Contains('{', StringComparison.Ordinal)).Index();
                foreach (var (_, page) in pages.Where(p => items.Count == 1 || p.Index % 3 == Order[s.Viewer] % 3))
                    text.Append((await s.GetAsync(page.Path)).Text);
                return AudienceSurfaces.Marked(items, text.ToString());
            },
            ContentLeaks.ForAll with { Fits = (v, i) => i is { Kind: ItemKind.News } && v.Circles.Length == 0 && !v.Is("Coordination") && ContentLeaks.ForAll.Fits(v, i) });
    }

    /// <summary>A proposal, to those who decide; an event, to who is on its list and reads it.</summary>
    private static Verdict Told(AudienceViewer viewer, AudienceItem item)
    {
        if (ContentOracle.Is(item, Stage.InReview))
            return Is(ContentOracle.IsAsked(viewer, item));
        return Is(IsEvent(item) && ContentOracle.Registered.Contains(viewer.Email) && ContentOracle.CanRead(viewer, item));
    }

    private static bool IsExported(AudienceItem item) => item.Kind is not (ItemKind.Block or ItemKind.OutsideContact);

    /// <summary>One's own words, files, comments and card, and what one was told; of events one is registered for, the name as long as one reads it. Never what others wrote.</summary>
    private static bool InExport(AudienceViewer viewer, AudienceItem item) => item.Kind switch
    {
        ItemKind.RemoteLink => false,
        ItemKind.Event when viewer.IsSignedIn && ContentOracle.CanRead(viewer, item) && (ContentOracle.Registered.Contains(viewer.Email) || viewer.Email == ContentOracle.Waiting) => true,
        ItemKind.News or ItemKind.Page or ItemKind.Document or ItemKind.Event => ContentOracle.WroteWords(viewer, item) || Told(viewer, item) == Verdict.Shown,
        _ => ContentOracle.IsOwn(viewer, item),
    };
}
