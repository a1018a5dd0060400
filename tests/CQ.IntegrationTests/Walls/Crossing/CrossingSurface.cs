using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>A place where one tenant's things could get into the other.</summary>
/// <param name="ProbeAsync">Tries them, on a site; few of them when a fault was planted and has to be found.</param>
/// <param name="PlantAsync">Puts a thing of the first tenant into the second, taken back when disposed. Null: the fault is one of <see cref="FaultySite"/>.</param>
internal sealed record CrossingSurface(
    string Name, Func<CrossingWorld, TestSite, Findings, bool, Task> ProbeAsync, Func<CrossingWorld, Task<IAsyncDisposable>>? PlantAsync)
{
    public static IReadOnlyList<CrossingSurface> All { get; } =
    [
        new("ids", IdSurfaces.RoutesAsync, PlantNewsAsync),
        new("slugs", IdSurfaces.SlugsAsync, PlantNewsAsync),
        new("files", IdSurfaces.FilesAsync, PlantFileAsync),
        new("redirects", IdSurfaces.RedirectsAsync, PlantNewsAsync),
        new("error pages", IdSurfaces.ErrorPagesAsync, w => w.Rows.MixProfilesAsync(Way.Both[0])),
        new("cookies", SessionSurfaces.CookiesAsync, null),
        new("antiforgery", SessionSurfaces.AntiforgeryAsync, null),
        new("tokens", SessionSurfaces.TokensAsync, PlantNewsAsync),
        new("return addresses", SessionSurfaces.ReturnAddressesAsync, null),
        new("output cache", PageSurfaces.CacheAsync, null),
        new("eviction", PageSurfaces.EvictionAsync, null),
        new("search", PageSurfaces.SearchAsync, PlantNewsAsync),
        new("feeds", PageSurfaces.FeedsAsync, PlantNewsAsync),
        new("mails", WorkSurfaces.MailsAsync, PlantMailAsync),
        new("due work", WorkSurfaces.DueWorkAsync, null),
        new("logs", WorkSurfaces.LogsAsync, null),
        new("metrics", WorkSurfaces.MetricsAsync, null),
    ];

    private static Task<IAsyncDisposable> PlantNewsAsync(CrossingWorld world) => world.Rows.MoveAsync(Way.Both[0], world.Of["nord"].News);

    private static async Task<IAsyncDisposable> PlantMailAsync(CrossingWorld world) => await world.Rows.MoveAsync(Way.Both[0], await WorkSurfaces.MailOfAsync(world, "nord"));

    // Its bytes lie in the tenant's own folder: they are a wall of their own, which has to fall too.
    private static async Task<IAsyncDisposable> PlantFileAsync(CrossingWorld world)
    {
        var key = world.Of["nord"].StorageKey;
        var root = Path.Combine(TestCluster.Folder(world.Site.Database), "files");
        var (from, to) = (PathOf(world, root, "nord", key), PathOf(world, root, "sud", key));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
        return await world.Rows.MoveAsync(Way.Both[0], world.Of["nord"].File);
    }

    private static string PathOf(CrossingWorld world, string root, string tenant, string key) =>
        Path.Combine(root, world.Site.Tenant(tenant).Id.ToString("N"), key[..2], key[2..4], key);
}
