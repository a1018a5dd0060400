using CQ.Data;
using CQ.IntegrationTests.Matrices.Audiences;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>The cells of a tenant while they are filled.</summary>
internal sealed class ContentCells(AudienceWorld world, string tenant, IServiceProvider services, int from)
{
    /// <summary>
    /// For whom × whose. Ouest's audience on a thing of Est is made by no screen: it shows that readers decide, not owners.
    /// </summary>
    public static readonly (string Level, string Owner)[] Pairs =
    [
        (AudienceOracle.Public, AudienceViewer.Sector),
        (AudienceOracle.Public, "est"),
        (AudienceOracle.Public, ContentOracle.Velo),
        (AudienceOracle.Public, ContentOracle.Committee),
        ("est", "est"),
        (ContentOracle.TeamOfEst, "est"),
        (ContentOracle.Velo, ContentOracle.Velo),
        ("ouest", "ouest"),
        (ContentOracle.Committee, ContentOracle.Committee),
        ("ouest", "est"),
    ];

    private readonly List<AudienceItem> _items = [];
    private int _number = from;

    public AudienceWorld World => world;

    public string Tenant => tenant;

    public IReadOnlyList<AudienceItem> Items => _items;

    public CqDbContext Db { get; } = services.GetRequiredService<CqDbContext>();

    public DateTimeOffset Now { get; } = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(-1);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public string Marker() => $"zq{_number++:00000}z";

    public AudienceItem Add(AudienceItem item)
    {
        _items.Add(item);
        return item;
    }

    public Guid User(string email) => world.User(tenant, email);

    public Guid Circle(string level) => world.Circle(tenant, level);

    /// <summary>Council and group of a place; a group of a quartier has both.</summary>
    public (Guid? Council, Guid? Group) Place(string owner) => (
        ContentOracle.Quartier(owner) is { } quartier ? Circle(quartier) : null,
        owner is ContentOracle.Velo or ContentOracle.Committee or ContentOracle.TeamOfEst ? Circle(owner) : null);

    /// <summary>Saves, and forgets what was loaded: hundreds of things pass through one scope.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        await Db.SaveChangesAsync(ct);
        Db.ChangeTracker.Clear();
    }

    /// <summary>Publication of a stage, as the audience filter sees it.</summary>
    public static Publication PublicationOf(Stage stage) => stage switch
    {
        Stage.Published or Stage.Changed => Publication.Published,
        Stage.Scheduled => Publication.Scheduled,
        _ => Publication.Unpublished,
    };
}
