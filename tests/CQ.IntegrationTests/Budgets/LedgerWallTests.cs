using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Budgets;

/// <summary>What the database refuses whoever asks: the application writes no balance and no entry, and a tenant's function sees its tenant alone.</summary>
public sealed class LedgerWallTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("update cq_budgets_account set balance = balance + 1")]
    [InlineData("delete from cq_budgets_account")]
    [InlineData("insert into cq_budgets_account (id, fiscal_year_id, section, kind, balance) select gen_random_uuid(), fiscal_year_id, section, kind, 1 from cq_budgets_account")]
    [InlineData("update cq_budgets_entry set amount = 1")]
    [InlineData("delete from cq_budgets_entry")]
    [InlineData("insert into cq_budgets_entry select * from cq_budgets_entry")]
    [InlineData("update cq_budgets_journal set last_number = 0")]
    [InlineData("update cq_budgets_service_certified set amount = 1")]
    [InlineData("truncate cq_budgets_entry")]
    public async Task Application_WritingTheLedgerItself_IsDenied(string sql)
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(100);

        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(TestCluster.App(fixture.Database), "nord", sql));

        refused.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task EntryBetweenTwoSections_CannotBeWrittenEvenBySuperuser()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(100);
        await ledger.OpenAsync(100, section: Section.Operating);

        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(
            Superuser(), "nord",
            """
            insert into cq_budgets_entry (tenant_id, id, fiscal_year_id, number, kind, section, from_account_id, to_account_id, amount, at, reason)
            select a.tenant_id, gen_random_uuid(), a.fiscal_year_id, 900000, 'Decommitment', 'Investment', a.id, b.id, 1, now(), 'x'
            from cq_budgets_account a, cq_budgets_account b
            where a.section = 'Investment' and a.kind = 'Envelope' and b.section = 'Operating' and b.kind = 'Envelope' limit 1
            """));

        refused.SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
    }

    [Fact]
    public async Task BalanceBelowZero_CannotBeWrittenEvenBySuperuser()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(100);

        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(Superuser(), "nord", "update cq_budgets_account set balance = -1 where kind = 'Envelope'"));

        refused.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task Function_InAnotherTenant_SeesNeitherYearNorAccounts()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(500_000, ledger.Ouest);
        await Ledger.StartAsync(fixture.Site, "sud");
        var year = await ScalarAsync<Guid>("nord", "select id from cq_budgets_fiscal_year limit 1");

        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(TestCluster.App(fixture.Database), "sud", Commit(year, ledger.Ouest)));

        refused.SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
        // The twin: in its own tenant the same call goes through.
        await RunAsync(TestCluster.App(fixture.Database), "nord", Commit(year, ledger.Ouest));
        (await ScalarAsync<long>("sud", "select count(*) from cq_budgets_account where council_id = '" + ledger.Ouest + "'")).ShouldBe(0);
    }

    [Fact]
    public async Task Function_ForTheYearAndCouncilOfAnotherTenant_FindsAnEmptyEnvelope()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        await ledger.OpenAsync(500_000, ledger.Ouest);
        await Ledger.StartAsync(fixture.Site, "sud");
        var year = await ScalarAsync<Guid>("sud", "select id from cq_budgets_fiscal_year limit 1");

        (await ScalarAsync<string>("sud", Commit(year, ledger.Ouest).Replace("*", "outcome", StringComparison.Ordinal))).ShouldBe("Insufficient");
    }

    [Fact]
    public async Task Function_OutsideATenant_IsDenied()
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(TestCluster.App(fixture.Database), null, Commit(Guid.NewGuid(), Guid.NewGuid())));

        refused.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Hold_OutsideATenant_IsDenied()
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(TestCluster.App(fixture.Database), null, "select cq_hold('Investment', gen_random_uuid(), null, null)"));

        refused.SqlState.ShouldBe("42501");
    }

    [Theory]
    [InlineData("'OpeningCredit', 'Investment', 1", "'Envelope'", "'CityFunds'")]
    [InlineData("'Commitment', 'Investment', 0", "'Envelope'", "'Commitment'")]
    [InlineData("'PaymentOrder', 'Investment', 1", "'Envelope'", "'Ordered'")]
    public async Task Function_AskedForWhatNoKindDoes_Raises(string what, string from, string to)
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => RunAsync(
            TestCluster.App(fixture.Database), "nord",
            $"""
            select * from cq_post(gen_random_uuid(), gen_random_uuid(), {what}, now(), {from}, null, null, null, gen_random_uuid(), {to}, null, null, null, gen_random_uuid(),
              '', 'A', '2026-01-05', 'M', null, null, null, null)
            """));

        refused.SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Theory]
    [InlineData("cq_post")]
    [InlineData("cq_hold")]
    public async Task Function_BelongsToTheLedgerRole_WithAFixedSearchPath_ForTheApplicationAlone(string function)
    {
        await using var source = NpgsqlDataSource.Create(TestCluster.Owner(fixture.Database));
        await using var command = source.CreateCommand(
            $"""
            select r.rolname, p.prosecdef, array_to_string(p.proconfig, ','), has_function_privilege('cq_app', p.oid, 'execute'), has_function_privilege('cq_door', p.oid, 'execute'),
              r.rolcanlogin
            from pg_proc p join pg_roles r on r.oid = p.proowner where p.proname = '{function}'
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        (await reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();

        (reader.GetString(0), reader.GetBoolean(1), reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5))
            .ShouldBe(("cq_ledger", true, "search_path=pg_catalog, public, pg_temp", true, false, false));
    }

    [Theory]
    [InlineData("010_cq_post", "cq_post")]
    [InlineData("020_cq_hold", "cq_hold")]
    public async Task Script_RunAgain_ChangesNothing(string script, string function)
    {
        await using var source = NpgsqlDataSource.Create(TestCluster.Owner(fixture.Database));
        using var reader = new StreamReader(typeof(CQ.Budgets.Startup).Assembly.GetManifestResourceStream($"CQ.Budgets.Data.Sql.{script}.sql")!);
        await using var command = source.CreateCommand(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await Function_BelongsToTheLedgerRole_WithAFixedSearchPath_ForTheApplicationAlone(function);
    }

    private static string Commit(Guid year, Guid council) =>
        $"""
        select * from cq_post(gen_random_uuid(), '{year}', 'Commitment', 'Investment', 1, now(), 'Envelope', '{council}', null, null, gen_random_uuid(),
          'Commitment', '{council}', null, null, gen_random_uuid(), '', 'A', '2026-01-05', 'M', null, null, null, null)
        """;

    private string Superuser() => new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = fixture.Database }.ConnectionString;

    private Task<object> RunAsync(string connection, string? tenant, string sql) => ScalarAsync<object>(connection, tenant, sql);

    private Task<T> ScalarAsync<T>(string tenant, string sql) => ScalarAsync<T>(TestCluster.App(fixture.Database), tenant, sql);

    private async Task<T> ScalarAsync<T>(string connection, string? tenant, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var open = await source.OpenConnectionAsync();
        if (tenant is not null)
        {
            await using var enter = new NpgsqlCommand($"select set_config('cq.tenant', '{fixture.Site.Tenant(tenant).Id}', false)", open);
            await enter.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(sql, open);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
