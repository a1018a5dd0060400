using System.Collections.Concurrent;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Data;
using CQ.Glossary.Models;
using CQ.Hosting.Work;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Media;
using CQ.IntegrationTests.Projects;
using CQ.IntegrationTests.Publishing;
using CQ.IntegrationTests.Sites;
using CQ.IntegrationTests.Users;
using CQ.Media.Services;
using CQ.Publishing.Services.Feeds;
using CQ.Search.Models;
using CQ.UnitTests.Media;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>Two tenants with the same people and the same kinds of things, and words in each that stand nowhere in the other.</summary>
public sealed class CrossingWorld(TemplateDatabase template) : IAsyncLifetime
{
    public const string MetricsToken = "un mot d'exploitation";

    private readonly ConcurrentDictionary<(string Tenant, string Email, TestSite Site), Lazy<Task<TestClient>>> _clients = new();
    private ClonedDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public TestSite Site { get; private set; } = null!;

    internal CrossingRows Rows { get; private set; } = null!;

    internal HeardLog Log { get; } = new();

    internal IReadOnlyDictionary<string, Belongings> Of { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await ClonedDatabase.OfAsync(template);
        Log.Private = ["quetzalnord", "ornithosud", "tourmalinenord", "obsidiennesud", "@test.example", "@crossing.example"];
        Site = await StartAsync(services => services.AddSingleton<ILoggerProvider>(Log));
        Rows = await CrossingRows.OfAsync(Site);
        Of = new Dictionary<string, Belongings>
        {
            ["nord"] = await FillAsync("nord", "quetzalnord", "tourmalinenord"),
            ["sud"] = await FillAsync("sud", "ornithosud", "obsidiennesud"),
        };
        await RestAsync(Site);
        foreach (var (tenant, has) in Of)
        {
            has.Ids = await Rows.IdsAsync(tenant);
            has.Slugs = await Rows.SlugsAsync(tenant, has.Word);
        }
    }

    /// <summary>Another site on the same database.</summary>
    public Task<TestSite> StartAsync(Action<IServiceCollection> replace) => TestSite.StartAsync(
        _database.Name, new Dictionary<string, string?> { ["CQ_METRICS_TOKEN"] = MetricsToken, ["Logging:LogLevel:Default"] = "Information", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning" }, replace);

    /// <summary>A browser in which this person is signed in; nobody when there is no address.</summary>
    public Task<TestClient> ClientAsync(string tenant, string? email, TestSite? site = null) =>
        _clients.GetOrAdd((tenant, email ?? "", site ?? Site), key => new Lazy<Task<TestClient>>(async () =>
        {
            var client = key.Site.Client(Way.PrefixOf(key.Tenant));
            if (key.Email.Length > 0)
                await client.SignInAsync(key.Email);
            return client;
        })).Value;

    /// <summary>Until no work is due and no worker is at any: what changes afterwards was changed by a probe.</summary>
    public async Task RestAsync(TestSite site)
    {
        while (await site.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(owner: false, Ct) > 0 || await Rows.IsWorkUnderWayAsync())
            await Task.Delay(20, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            (await client.Value).Dispose();
        await Rows.DisposeAsync();
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Belongings> FillAsync(string tenant, string word, string tail)
    {
        var contents = new ContentSite(Site, tenant);
        var est = await contents.InAsync("est");
        var news = await contents.PublishedAsync(TestPeople.Coordination, ContentSite.Words($"{word} du marché", est, $"Le texte dit {tail}."));
        await contents.PublishedAsync(TestPeople.Team, ContentSite.Words($"{word} entre nous", await contents.InAsync("est", membersOnly: true), $"Ceci dit {tail}."));
        await contents.CreateAsync(TestPeople.Coordination, ContentSite.Words($"{word} en projet", est, $"Un brouillon dit {tail}."));
        await new AgendaSite(Site, tenant).PublishedAsync(TestPeople.Coordination, $"{word} en réunion", AgendaSite.Form(), est);
        var projects = new ProjectSite(Site, tenant);
        await projects.OpenCreditAsync(10_000_00);
        await projects.DeclareEligibleAsync(await projects.SubmitAsync($"{word} et bancs"));
        await projects.DraftAsync($"{word} à finir");
        await Accounts.NewAsync(Site, $"{word}@crossing.example", tenant: tenant);
        var (preview, calendar, old) = await contents.AsAsync(TestPeople.Coordination, async services =>
        {
            var db = services.GetRequiredService<CqDbContext>();
            var settings = services.GetRequiredService<ISiteSettings>();
            var profile = await settings.GetAsync<SiteProfile>(Ct);
            (profile.ContactEmail, profile.Tagline) = ($"{word}@crossing.example", word);
            await settings.SetAsync(profile, Ct);
            var me = services.GetRequiredService<IViewer>().RequireUserId();
            var address = new OldAddress { Path = $"/vieux/{word}", ContentItemId = news };
            db.AddRange(
                address,
                new GlossaryTerm { Slug = word, Title = word, FoldedTitle = word, Summary = $"Se dit {tail}.", Text = "" },
                new SavedSearch { UserId = me, Name = word, Query = $"?q={tail}", LookedAt = TimeProvider.System.GetUtcNow() },
                new Comment
                {
                    SubjectKind = ContentItem.Kind, SubjectId = news, AuthorId = me, Body = $"{word}, {tail}", WrittenAt = TimeProvider.System.GetUtcNow(), AudienceId = Audience.Public.Id,
                    PublishedAt = TimeProvider.System.GetUtcNow(),
                });
            await db.SaveChangesAsync(Ct);
            var token = await services.GetRequiredService<SharePreview>().CreateAsync((await services.GetRequiredService<ContentDesk>().FindAsync(news, Ct))!, 7, Ct);
            return (token.Value, (await services.GetRequiredService<CalendarTokens>().RenewAsync(Ct))!, address);
        });
        using var picture = new MemoryStream(MediaSamples.Png(800, 600));
        var file = await contents.AsAsync(TestPeople.Coordination, async s =>
            (await s.GetRequiredService<IMedia>().UploadAsync(new NewMedia($"{word}.png", picture) { IsDecorative = true }, Ct)).Value);
        var ready = await Site.ReadyAsync(file.Id, tenant);
        await Rows.PublishAsync(file.Id);
        return new Belongings
        {
            Word = word, Tail = tail, News = news, File = file.Id, StorageKey = ready.StorageKey, OldAddress = old.Id, OldPath = old.Path, PreviewToken = preview, CalendarToken = calendar,
        };
    }
}
