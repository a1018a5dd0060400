using Npgsql;

namespace CQ.IntegrationTests.Sites;

/// <summary>The PostgreSQL cluster that eng/test.sh started, and its roles.</summary>
public static class TestCluster
{
    public static string Admin { get; } = Require("CQ_TEST_ADMIN");

    public static string App(string database) => For("cq_app", "CQ_TEST_APP_PASSWORD", database);

    public static string Owner(string database) => For("cq_owner", "CQ_TEST_OWNER_PASSWORD", database);

    /// <summary>A login that row-level security does not bind, to show that the filter alone holds too.</summary>
    public static string Bypass(string database) => For("cq_bypass", "CQ_TEST_BYPASS_PASSWORD", database);

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static Task CreateAsync(string database, string template) =>
        ExecuteAsync(Admin, $"create database {database} template {template} owner cq_owner strategy file_copy");

    public static Task DropAsync(string database) => ExecuteAsync(Admin, $"drop database if exists {database} with (force)");

    private static string For(string user, string passwordVariable, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Require("CQ_TEST_HOST"),
            Port = int.Parse(Require("CQ_TEST_PORT"), System.Globalization.CultureInfo.InvariantCulture),
            Username = user,
            Password = Require(passwordVariable),
            Database = database,
            MaxPoolSize = 30,
            IncludeErrorDetail = true,
        }.ConnectionString;

    private static string Require(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set; run the tests with eng/test.sh.");
}
