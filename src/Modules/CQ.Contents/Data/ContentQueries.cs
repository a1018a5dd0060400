using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Data;

/// <summary>
/// Items as editors see them, drafts included, by a condition of their own in the query: what they may read and edit where it stands, and their own drafts. Pages for
/// readers never use it.
/// </summary>
internal static class ContentQueries
{
    /// <summary>Items that the viewer may see in the back office. The same rule as <see cref="ContentRights"/> with <see cref="ContentVerb.View"/>.</summary>
    public static IQueryable<ContentItem> ItemsOnTheDeskOf(this CqDbContext db, IViewer viewer, ContentTypes types)
    {
        var me = viewer.UserId ?? Guid.Empty;
        var audiences = viewer.Audiences;
        var ofAll = types.All.Select(t => (t.Name, Scopes: viewer.ScopesOf(t.Permissions.View))).ToList();
        var ofOwn = types.All.Select(t => (t.Name, Scopes: viewer.ScopesOf(t.Permissions.ViewOwn))).ToList();
        IQueryable<ContentItem>? seen = null;
        foreach (var group in ofAll.Join(ofOwn, a => a.Name, o => o.Name, (a, o) => (a.Name, Desk: new Desk(a.Scopes, o.Scopes))).GroupBy(t => t.Desk.Key))
        {
            // Types with the same rights share one condition: mostly there is one.
            var names = group.Select(t => t.Name).ToArray();
            var desk = group.First().Desk;
            var (all, councils, groups) = (desk.Everything, desk.Councils, desk.Groups);
            var (ownAll, ownCouncils, ownGroups) = (desk.OwnEverything, desk.OwnCouncils, desk.OwnGroups);
            var part = db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).Where(i =>
                names.Contains(i.Type)
                && ((audiences.Contains(i.AudienceId) && audiences.Contains(i.LatestAudienceId)) || (i.AuthorId == me && i.FirstPublishedAt == null))
                && (all
                    || (i.CouncilId != null && councils.Contains(i.CouncilId.Value))
                    || (i.GroupId != null && groups.Contains(i.GroupId.Value))
                    || (i.AuthorId == me
                        && (ownAll
                            || (i.CouncilId != null && ownCouncils.Contains(i.CouncilId.Value))
                            || (i.GroupId != null && ownGroups.Contains(i.GroupId.Value))))));
            seen = seen is null ? part : seen.Concat(part);
        }

        return seen ?? db.Set<ContentItem>().Where(_ => false);
    }

    /// <summary>Items of any state, for the kernel's own work on a thing that somebody may handle: slugs, versions, recipes, imports.</summary>
    public static IQueryable<ContentItem> ItemsOfAnyState(this CqDbContext db) => db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]);

    private sealed class Desk(IReadOnlyList<GrantScope> all, IReadOnlyList<GrantScope> own)
    {
        public bool Everything { get; } = all.Any(s => s.Kind == GrantScopeKind.Tenant);

        public Guid[] Councils { get; } = Ids(all, GrantScopeKind.Council);

        public Guid[] Groups { get; } = Ids(all, GrantScopeKind.Group);

        public bool OwnEverything { get; } = own.Any(s => s.Kind == GrantScopeKind.Tenant);

        public Guid[] OwnCouncils { get; } = Ids(own, GrantScopeKind.Council);

        public Guid[] OwnGroups { get; } = Ids(own, GrantScopeKind.Group);

        public string Key => $"{Everything}|{string.Join(',', Councils)}|{string.Join(',', Groups)}|{OwnEverything}|{string.Join(',', OwnCouncils)}|{string.Join(',', OwnGroups)}";

        private static Guid[] Ids(IReadOnlyList<GrantScope> scopes, GrantScopeKind kind) => [.. scopes.Where(s => s.Kind == kind).Select(s => s.Id).Order()];
    }
}
