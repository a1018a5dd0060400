using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>The rows of both tenants, past every wall: to know what each has, to see that nobody changed it, and to put some where they do not belong.</summary>
internal sealed class CrossingRows : IAsyncDisposable
{
    // Being seen, being mailed and having been counted go on whoever asks.
    private static readonly string[] Living = ["cq_data_outbox_mail", "cq_search_word", "cq_search_miss"];

    private readonly NpgsqlDataSource _superuser;
    private readonly TestSite _site;
    private readonly List<string> _tables = [];

    private CrossingRows(TestSite site)
    {
        _site = site;
        _superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = site.Database, MaxPoolSize = 8 }.ConnectionString);
    }

    public IReadOnlyList<string> Tables => _tables;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CrossingRows> OfAsync(TestSite site)
    {
        var rows = new CrossingRows(site);
        await using var scope = site.Enter("nord");
        rows._tables.AddRange(scope.Services.GetRequiredService<CqDbContext>().Model.GetEntityTypes()
            .Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned)) && t.GetTableName() is not null).Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal));
        return rows;
    }

    /// <summary>Up to two ids of every table that has some: the oldest and the newest.</summary>
    public async Task<IReadOnlyDictionary<string, Guid[]>> IdsAsync(string tenant)
    {
        var withId = await TextsAsync("select table_name from information_schema.columns where column_name = 'id' and data_type = 'uuid' and table_schema = 'public'");
        var found = new Dictionary<string, Guid[]>();
        foreach (var table in _tables.Intersect(withId))
        {
            var id = _site.Tenant(tenant).Id;
            var ids = await TextsAsync($"select id::text from {table} where tenant_id = '{id}' and id in (select min(id::text)::uuid from {table} where tenant_id = '{id}' union select max(id::text)::uuid from {table} where tenant_id = '{id}')");
            if (ids.Count > 0)
                found[table] = [.. ids.Select(Guid.Parse)];
        }

        return found;
    }

    public async Task<IReadOnlyList<string>> SlugsAsync(string tenant, string word)
    {
        var found = new List<string>();
        foreach (var table in (await TextsAsync("select table_name from information_schema.columns where column_name = 'slug' and table_schema = 'public'")).Intersect(_tables))
            found.AddRange(await TextsAsync($"select slug from {table} where tenant_id = '{_site.Tenant(tenant).Id}' and slug like '%{word}%'"));
        return [.. found.Distinct()];
    }

    /// <summary>A sum of every table of a tenant.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SumsAsync(string tenant)
    {
        var id = _site.Tenant(tenant).Id;
        var sql = string.Join(" union all ", _tables.Except(Living).Select(t => $"select '{t} ' || md5(coalesce(string_agg(r::text, '' order by r::text), '')) from {t} r where tenant_id = '{id}'"));
        return (await TextsAsync(sql)).Select(l => l.Split(' ')).ToDictionary(l => l[0], l => l[1]);
    }

    public async Task<IReadOnlyList<(string Kind, Guid Reference)>> DueAsync(string tenant)
    {
        var lines = await TextsAsync($"select distinct kind || ' ' || reference from cq_host_due_work where tenant_id = '{_site.Tenant(tenant).Id}' limit 300");
        return [.. lines.Select(l => l.Split(' ')).Select(l => (l[0], Guid.Parse(l[1])))];
    }

    /// <summary>Work that is due and not done, which a worker may be at; but for the owner's.</summary>
    public async Task<bool> IsWorkUnderWayAsync() =>
        (await TextsAsync("select id::text from cq_host_due_work where done_at is null and due <= now() and not starts_with(kind, 'owner.') limit 1")).Count > 0;

    public Task PublishAsync(Guid file) => ExecuteAsync($"update cq_media_file set published_at = now() - interval '1 minute', audience_id = '{Audience.Public.Id}' where id = '{file}'");

    /// <summary>Gives another tenant every row that is this thing or names it; back when disposed.</summary>
    public async Task<IAsyncDisposable> MoveAsync(Way way, Guid thing)
    {
        var (from, to) = (_site.Tenant(way.From).Id, _site.Tenant(way.To).Id);
        await MoveAsync(thing, from, to);
        await BumpAsync();
        return new Undo(async () =>
        {
            await MoveAsync(thing, to, from);
            await BumpAsync();
        });
    }

    /// <summary>Gives another tenant the words under which one presents itself.</summary>
    public async Task<IAsyncDisposable> MixProfilesAsync(Way way)
    {
        var before = (await TextsAsync($"select value::text from cq_data_site_setting where name = 'SiteProfile' and tenant_id = '{_site.Tenant(way.To).Id}'")).Single();
        await ExecuteAsync(
            $"update cq_data_site_setting t set value = f.value from cq_data_site_setting f where t.name = 'SiteProfile' and f.name = t.name and t.tenant_id = '{_site.Tenant(way.To).Id}' and f.tenant_id = '{_site.Tenant(way.From).Id}'");
        await BumpAsync();
        return new Undo(async () =>
        {
            await ExecuteAsync($"update cq_data_site_setting set value = '{before.Replace("'", "''", StringComparison.Ordinal)}' where name = 'SiteProfile' and tenant_id = '{_site.Tenant(way.To).Id}'");
            await BumpAsync();
        });
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _superuser.DisposeAsync();

    private Task MoveAsync(Guid thing, Guid from, Guid to) =>
        // As a replica does it: no key of another table is asked.
        ExecuteAsync("begin; set local session_replication_role = replica; " + string.Concat(_tables.Select(t => $"update {t} r set tenant_id = '{to}' where tenant_id = '{from}' and r::text like '%{thing}%'; ")) + "commit;");

    private async Task BumpAsync()
    {
        foreach (var tenant in new[] { "nord", "sud" })
        {
            await using var scope = _site.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Abstractions.Tenants.ITenantStore>().BumpVersionAsync(_site.Tenant(tenant).Id, CancellationToken.None);
        }

        await _site.Services.GetRequiredService<Hosting.Pages.DropPages>().AllAsync(CancellationToken.None);
    }

    private async Task<List<string>> TextsAsync(string sql)
    {
        await using var command = _superuser.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(Ct))
            texts.Add(reader.GetString(0));
        return texts;
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
