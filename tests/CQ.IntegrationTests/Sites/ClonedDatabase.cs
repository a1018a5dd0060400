namespace CQ.IntegrationTests.Sites;

/// <summary>A clone of the template for tests that choose their own sites: no other node works on it.</summary>
public sealed class ClonedDatabase : IAsyncDisposable
{
    private ClonedDatabase(string name) => Name = name;

    public string Name { get; }

    public static async Task<ClonedDatabase> OfAsync(TemplateDatabase template)
    {
        var clone = new ClonedDatabase($"cq_clone_{Guid.NewGuid():N}"[..40]);
        await TestCluster.CreateAsync(clone.Name, template.Name);
        return clone;
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await TestCluster.DropAsync(Name);
    }
}
