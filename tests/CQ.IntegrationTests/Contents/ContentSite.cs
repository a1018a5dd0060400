using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data.Viewing;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Services;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Contents;

/// <summary>Writes and reads contents of a tenant through the module's own services, each act in a scope of its own and as a named person, as requests would.</summary>
internal sealed class ContentSite(TestSite site, string tenant = "nord")
{
    /// <summary>Sits in Est's team.</summary>
    public const string Councillor = TestPeople.Team;

    /// <summary>Member of Est and of its cycling group.</summary>
    public const string MemberOfEst = "membre-est@test.example";

    /// <summary>Member of Ouest.</summary>
    public const string MemberOfOuest = TestPeople.Member;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Does something in a scope in which this person is looking; nobody when there is no address.</summary>
    public async Task<T> AsAsync<T>(string? email, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Enter(tenant);
        var services = scope.Services;
        if (email is not null)
        {
            var userId = (await services.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct))!.Value;
            var day = services.GetRequiredService<ITenantTimeZone>().Today;
            var resolver = services.GetRequiredService<IGrantResolver>();
            var circles = new HashSet<Guid>();
            foreach (var source in services.GetRequiredService<IEnabled<IViewerCircleSource>>())
                circles.UnionWith(await source.GetCirclesAsync(userId, day, Ct));
            services.GetRequiredService<CurrentViewer>().Become(
                userId, email, circles, await resolver.GrantsOfAsync(userId, day, Ct), await resolver.PermissionsByRoleAsync(Ct));
        }

        return await act(services);
    }

    public Task<Guid> CouncilAsync(string quartier) => AsAsync(null, async s =>
        (await s.GetRequiredService<ITerritoryDirectory>().CouncilAsync(quartier, s.GetRequiredService<ITenantTimeZone>().Today, Ct))!.Id);

    public Task<Guid> GroupAsync(string slug) => AsAsync(null, async s =>
        (await s.GetRequiredService<ITerritoryDirectory>().GroupsAsync(GroupKind.WorkingGroup, s.GetRequiredService<ITenantTimeZone>().Today, null, Ct)).Single(g => g.Slug == slug).Id);

    public async Task<Placement> InAsync(string? quartier, bool membersOnly = false, bool onHome = false)
    {
        Guid? council = quartier is null ? null : await CouncilAsync(quartier);
        return new Placement(council, null, membersOnly ? council!.Value : Audience.Public.Id, OnHome: onHome);
    }

    public static ContentWords Words(string title, Placement place, string body = "Un texte.") => new(title, "", body, "fr", null, "{}", place);

    public Task<Outcome<ContentItem>> TryCreateAsync(string email, ContentWords words) =>
        AsAsync(email, s => s.GetRequiredService<ContentDesk>().CreateAsync(NewsType.TypeName, words, ct: Ct));

    public async Task<Guid> CreateAsync(string email, ContentWords words)
    {
        var made = await TryCreateAsync(email, words);
        made.Refusal.ShouldBeNull();
        return made.Value.Id;
    }

    /// <summary>Null when the person does not even see it.</summary>
    public Task<Outcome<ContentItem>?> OnAsync(string email, Guid id, Func<ContentDesk, ContentItem, Task<Outcome<ContentItem>>> act) => AsAsync(email, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        return await desk.FindAsync(id, Ct) is { } item ? await act(desk, item) : null;
    });

    public Task<Outcome<ContentItem>?> SaveAsync(string email, Guid id, ContentWords words, long? seen = null) =>
        OnAsync(email, id, (desk, item) => desk.SaveAsync(item, words, seen ?? item.Version, Ct));

    public Task<Outcome<ContentItem>?> PublishAsync(string email, Guid id) => OnAsync(email, id, (desk, item) => desk.PublishAsync(item, Ct));

    public async Task<Guid> PublishedAsync(string email, ContentWords words)
    {
        var id = await CreateAsync(email, words);
        (await PublishAsync(email, id))!.Refusal.ShouldBeNull();
        return id;
    }

    public Task<IReadOnlyList<ContentRow>> ListAsync(string? email, ContentFilter? filter = null) =>
        AsAsync(email, s => s.GetRequiredService<ReadContents>().ListAsync(NewsType.TypeName, filter ?? new ContentFilter(), 100, ct: Ct));
}
