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

    /// <summary>Where the sites of a database keep their files and mails.</summary>
    public static string Folder(string database) => Path.Combine(Path.GetTempPath(), "cq-tests", database);

    /// <summary>Files of its own go with the rows that name them: a site whose clock runs ahead sweeps away what its own rows do not name.</summary>
    public static async Task CreateAsync(string database, string template)
    {
        await ExecuteAsync(Admin, $"create database {database} template {template} owner cq_owner strategy file_copy");
        var (from, to) = (Path.Combine(Folder(template), "files"), Path.Combine(Folder(database), "files"));
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

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
