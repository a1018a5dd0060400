using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>A site of its own, in both tenants of which every cell of the matrix that can exist holds a thing.</summary>
public class AudienceWorld(TemplateDatabase template) : IAsyncLifetime
{
    private readonly SiteFixture _fixture = new(template);
    private readonly ConcurrentDictionary<(string Tenant, string Email), Guid> _users = new();
    private readonly ConcurrentDictionary<(string Tenant, string Level), Guid> _circles = new();
    private readonly ConcurrentDictionary<AudienceViewer, Lazy<Task<ViewerSession>>> _sessions = new();
    private NpgsqlDataSource _superuser = null!;

    private protected static readonly string[] Tenants = ["nord", "sud"];

    public TestSite Site => _fixture.Site;

    internal IReadOnlyList<AudienceItem> Items { get; private set; } = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        _superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = _fixture.Database, MaxPoolSize = 5 }.ConnectionString);
        foreach (var tenant in Tenants)
            await PeopleAsync(tenant);
        Items = await FillAsync(Ct);
    }

    private protected virtual async Task<IReadOnlyList<AudienceItem>> FillAsync(CancellationToken ct)
    {
        var items = new List<AudienceItem>();
        foreach (var tenant in Tenants)
        {
            await using var scope = Site.Enter(tenant);
            items.AddRange(await new AudienceFiller(this, tenant, scope.Services).FillAsync(items.Count, ct));
        }

        return items;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var session in _sessions.Values)
            (await session.Value).Dispose();
        await _superuser.DisposeAsync();
        await _fixture.DisposeAsync();
    }

    public Guid User(string tenant, string email) => _users[(tenant, email)];

    public Guid Circle(string tenant, string level) => level switch
    {
        AudienceOracle.Public => Audience.Public.Id,
        AudienceOracle.Named => Audience.Named.Id,
        _ => _circles[(tenant, level)],
    };

    public GrantScope Place(string tenant, string place) => place switch
    {
        AudienceViewer.Sector => GrantScope.Tenant,
        "est" or "ouest" => GrantScope.Council(Circle(tenant, place)),
        _ => GrantScope.Group(Circle(tenant, place)),
    };

    internal Task<ViewerSession> SessionAsync(AudienceViewer viewer) =>
        _sessions.GetOrAdd(viewer, v => new Lazy<Task<ViewerSession>>(() => ViewerSession.OpenAsync(this, v))).Value;

    /// <summary>Changes a column past every wall and gives it back its value when disposed.</summary>
    internal async Task<IAsyncDisposable> TamperAsync(string table, string column, object value, string key, Guid id)
    {
        await using var read = _superuser.CreateCommand($"select {column} from {table} where {key} = $1 limit 1");
        read.Parameters.AddWithValue(id);
        var before = await read.ExecuteScalarAsync(Ct);
        await SetAsync(value);
        return new Undo(() => SetAsync(before ?? DBNull.Value));

        async Task SetAsync(object to)
        {
            await using var write = _superuser.CreateCommand($"update {table} set {column} = $1 where {key} = $2");
            write.Parameters.AddWithValue(to);
            write.Parameters.AddWithValue(id);
            (await write.ExecuteNonQueryAsync()).ShouldBe(1);
        }
    }

    /// <summary>An id past every wall.</summary>
    internal async Task<Guid> ValueAsync(string sql, Guid id)
    {
        await using var command = _superuser.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        return (Guid)(await command.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>Gives a contact of the directory to another council; back where it was when disposed.</summary>
    internal async Task<IAsyncDisposable> MoveContactAsync(Guid id, Guid council)
    {
        await using var read = _superuser.CreateCommand("select group_id from cq_publishing_outside_contact where id = $1");
        read.Parameters.AddWithValue(id);
        var group = (Guid)(await read.ExecuteScalarAsync(Ct))!;
        await SetAsync(council, DBNull.Value, council);
        return new Undo(() => SetAsync(group, group, council));

        async Task SetAsync(Guid audience, object groupId, Guid councilId)
        {
            await using var write = _superuser.CreateCommand("update cq_publishing_outside_contact set audience_id = $1, group_id = $2, council_id = $3 where id = $4");
            write.Parameters.AddWithValue(audience);
            write.Parameters.Add(new NpgsqlParameter { Value = groupId, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
            write.Parameters.AddWithValue(councilId);
            write.Parameters.AddWithValue(id);
            (await write.ExecuteNonQueryAsync()).ShouldBe(1);
        }
    }

    /// <summary>Adds a row past every wall and removes it when disposed.</summary>
    internal async Task<IAsyncDisposable> PlantRowAsync(string tenant, Func<CqDbContext, TenantOwned> make, string table)
    {
        await using var scope = Site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var row = make(db);
        db.Add(row);
        await db.SaveChangesAsync(Ct);
        return new Undo(async () =>
        {
            await using var delete = _superuser.CreateCommand($"delete from {table} where id = $1");
            delete.Parameters.AddWithValue(row.Id);
            await delete.ExecuteNonQueryAsync();
            // Past the context: search has to be told.
            await using var after = Site.Enter(tenant);
            foreach (var source in after.Services.GetServices<ISearchSource>())
                await after.Services.GetRequiredService<ISearchFeed>().FeedAsync(source.Kind, await source.TouchedAsync([row], CancellationToken.None), CancellationToken.None);
        });
    }

    /// <summary>A vote opens when it is published; nothing schedules one yet, but the column could.</summary>
    internal async Task PublishVoteAsync(Guid id, DateTimeOffset? at)
    {
        await using var command = _superuser.CreateCommand("update cq_voting_vote set published_at = $1 where id = $2");
        command.Parameters.Add(new NpgsqlParameter { Value = at is { } instant ? instant.ToUniversalTime() : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        command.Parameters.AddWithValue(id);
        (await command.ExecuteNonQueryAsync(Ct)).ShouldBe(1);
    }

    /// <summary>Tries a statement past every wall but those of the tables themselves; the name of what refuses it.</summary>
    internal async Task<string?> RefusalOfAsync(string sql, params object[] values)
    {
        try
        {
            await using var command = _superuser.CreateCommand(sql);
            foreach (var value in values)
                command.Parameters.AddWithValue(value);
            await command.ExecuteNonQueryAsync(Ct);
            return null;
        }
        catch (PostgresException e)
        {
            return e.ConstraintName ?? e.MessageText;
        }
    }

    /// <summary>Two more accounts, memberships that are over, and the ids behind the names.</summary>
    private async Task PeopleAsync(string tenant)
    {
        await using var scope = Site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var step = new RecipeStep("Users", new System.Text.Json.Nodes.JsonObject
        {
            ["name"] = "Users",
            ["Users"] = new System.Text.Json.Nodes.JsonArray([.. new[] { AudienceViewer.Candidate, AudienceViewer.Left }.Select(email => new System.Text.Json.Nodes.JsonObject
            {
                ["Email"] = email,
                ["DisplayName"] = email.Split('@')[0],
                ["Password"] = TestPeople.Password,
            })]),
        }, "steps[0]");
        var users = scope.Services.GetRequiredService<IEnabled<IRecipeStepHandler>>().Single(h => h.Names.Contains("Users"));
        await users.ExecuteAsync(step, new RecipeRun(Guid.NewGuid(), "test", true, DateTimeOffset.UnixEpoch), Ct);

        foreach (var user in await db.Set<User>().AsNoTracking().ToListAsync(Ct))
            _users[(tenant, user.Email!)] = user.Id;
        var councils = await (from c in db.Set<Council>()
                              join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
                              select new { n.Slug, c.Id }).ToListAsync(Ct);
        foreach (var council in councils)
            _circles[(tenant, council.Slug)] = council.Id;
        foreach (var group in await db.Set<Group>().AsNoTracking().ToListAsync(Ct))
            _circles[(tenant, group.Slug)] = group.Id;

        var today = scope.Services.GetRequiredService<Abstractions.Tenants.ITenantTimeZone>().Today;
        var left = User(tenant, AudienceViewer.Left);
        var council1 = Membership.OfCouncil(Circle(tenant, "est"), left, Standing.Resident, MembershipState.Accepted, today.AddDays(-90));
        var group1 = Membership.OfGroup(Circle(tenant, "groupe-velo"), left, today.AddDays(-90));
        (council1.Through, group1.Through) = (today.AddDays(-1), today.AddDays(-1));
        (council1.EndedReason, group1.EndedReason) = (EndReason.Resigned, EndReason.Resigned);
        db.AddRange(council1, group1);
        await db.SaveChangesAsync(Ct);
    }

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
