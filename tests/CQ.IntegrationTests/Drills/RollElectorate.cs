using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.IntegrationTests.Sites;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CQ.IntegrationTests.Drills;

/// <summary>
/// A body of the tenant <c>nord</c> with as many seats as a city has voters. People, seats and terms are written by the superuser, set by set; the vote is opened by the application, and sessions
/// and forms are made by its own protector.
/// </summary>
internal sealed class RollElectorate(TestSite site, NpgsqlDataSource database, int size)
{
    private readonly Guid _group = Guid.CreateVersion7();
    private readonly Guid[] _users = [.. Enumerable.Range(0, size).Select(_ => Guid.CreateVersion7())];
    private readonly string[] _stamps = [.. Enumerable.Range(0, size).Select(_ => Guid.NewGuid().ToString("N"))];
    private readonly Tenant _tenant = site.Tenant("nord");

    /// <summary>What the elector of a seat votes: of ten six are for, three against, one abstains.</summary>
    public static Choice ChoiceOf(int number) => (number % 10) switch
    {
        < 6 => Choice.For,
        < 9 => Choice.Against,
        _ => Choice.Abstention,
    };

    public static Tally Expected(int size) => Tally.Of(Enumerable.Range(1, size).Select(ChoiceOf));

    public async Task SeatAsync(CancellationToken ct)
    {
        await RunAsync(
            """
            insert into cq_users_user (tenant_id, id, email, normalized_email, display_name, sort_name, security_stamp, email_confirmed_at, created_at, culture, last_seen_at, access_failed_count,
                two_factor_enabled, last_code_step, recovery_codes, is_active)
            select $1, u.id, 'liste' || n || '@roll.example', 'LISTE' || n || '@ROLL.EXAMPLE', 'Membre ' || n, 'membre ' || n, u.stamp, now(), now(), 'fr', now(), 0, false, 0, '{}', true
            from unnest($2::uuid[], $3::text[]) with ordinality as u(id, stamp, n)
            """,
            _tenant.Id, _users, _stamps);
        await RunAsync(
            "insert into cq_territory_group (tenant_id, id, kind, slug, name, description, is_public_body, legal_basis, scale, run_by, replaces_council) "
            + "values ($1, $2, 'BudgetCommittee', 'grande-liste', 'Grande liste', '', false, '', 'Sector', '', false)",
            _tenant.Id, _group);
        await RunAsync(
            "insert into cq_territory_seat (tenant_id, id, group_id, number, label, appointments) select $1, gen_random_uuid(), $2, n, 'Membre', 1 from generate_series(1, $3) n",
            _tenant.Id, _group, size);
        await RunAsync(
            """
            insert into cq_territory_term (tenant_id, id, seat_id, user_id, "from")
            select $1, gen_random_uuid(), s.id, u.id, date '2020-01-01'
            from unnest($2::uuid[]) with ordinality as u(id, n) join cq_territory_seat s on s.tenant_id = $1 and s.group_id = $3 and s.number = u.n
            """,
            _tenant.Id, _users, _group);
        await RunAsync("analyze");

        async Task RunAsync(string sql, params object[] values)
        {
            await using var command = database.CreateCommand(sql);
            command.CommandTimeout = 600;
            foreach (var value in values)
                command.Parameters.AddWithValue(value);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public async Task<Vote> OpenAsync(CancellationToken ct)
    {
        await using var scope = site.Enter("nord");
        var opened = await scope.Services.GetRequiredService<OpenVote>()
            .OpenAsync(new NewVote(new SubjectRef("Essai", Guid.NewGuid()), "Des bancs dans toute la ville", _group), ct);
        opened.Succeeded.ShouldBeTrue(opened.Refusal?.Text);
        return opened.Value;
    }

    /// <summary>What each elector's browser would send: the session that signing in opens, and the confirmed ballot with its antiforgery pair and a request id.</summary>
    public async Task<IReadOnlyList<RollBallot>> MintAsync(Vote vote, CancellationToken ct)
    {
        var ballots = new RollBallot[size];
        await Parallel.ForAsync(0, size, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ct }, async (i, _) => ballots[i] = await MintAsync(vote, i));
        return ballots;
    }

    private async Task<RollBallot> MintAsync(Vote vote, int i)
    {
        await using var scope = site.Services.GetRequiredService<ITenantScopeFactory>().Create(_tenant);
        var context = new DefaultHttpContext { RequestServices = scope.Services };
        var principal = context.User = new SessionTicket(_users[i], _tenant.Id, _stamps[i], Guid.CreateVersion7(), TimeProvider.System.GetUtcNow()).ToPrincipal();
        await context.SignInAsync(CqClaims.Scheme, principal);
        var tokens = scope.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        var fields = new Dictionary<string, string>
        {
            ["Choice"] = ChoiceOf(i + 1).ToString(),
            ["Step"] = "confirmer",
            [tokens.FormFieldName] = tokens.RequestToken!,
            ["__request"] = Guid.NewGuid().ToString("N"),
            ["__page"] = $"/votes/{vote.Id}/bulletin",
        };
        using var content = new FormUrlEncodedContent(fields);
        var cookies = context.Response.Headers.SetCookie.Select(c => c!.Split(';')[0]);
        return new RollBallot(i + 1, _users[i], string.Join("; ", cookies), await content.ReadAsStringAsync());
    }
}
