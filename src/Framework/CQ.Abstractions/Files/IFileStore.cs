namespace CQ.Abstractions.Files;

/// <summary>
/// Keeps the bytes of files for the current tenant, and knows nothing else about them: what they are called and who may read them stands in the database.
/// Keys are made by the store and never from anything a person sent. Not part of a transaction: who saves removes again when the transaction fails, and
/// removes after the commit (due work) what a transaction let go.
/// </summary>
public interface IFileStore
{
    /// <summary>Writes the stream to its end. The file is there whole or not at all.</summary>
    Task<StoredFile> SaveAsync(Stream content, CancellationToken ct = default);

    /// <summary>A stream that can seek, or null when the current tenant has no such file.</summary>
    Task<Stream?> OpenAsync(string key, CancellationToken ct = default);

    /// <summary>Removes the file; what is not there is no fault.</summary>
    Task DeleteAsync(string key, CancellationToken ct = default);

    /// <summary>The keys of the tenant's files written before that instant, for the sweep of what no row names.</summary>
    IAsyncEnumerable<string> KeysAsync(DateTimeOffset before, CancellationToken ct = default);
}
