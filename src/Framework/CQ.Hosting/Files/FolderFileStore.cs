using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CQ.Abstractions.Files;
using CQ.Abstractions.Tenants;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Files;

/// <summary>
/// A folder per tenant under one root (CQ_FILES), shared by the nodes of an installation. Names on disk are random numbers under the tenant's id: no path
/// from outside ever gets there, and a key of another tenant opens nothing.
/// </summary>
internal sealed class FolderFileStore(IOptions<CqHostOptions> options, ITenantAccessor tenant) : IFileStore
{
    private const int KeyLength = 32;
    private const int Buffer = 64 * 1024;
    private const string Unfinished = ".new";

    private string Root => Path.Combine(Path.GetFullPath(options.Value.FilesFolder), tenant.Current.Id.ToString("N"));

    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + Unfinished;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, FileOptions.Asynchronous))
            {
                var buffer = new byte[Buffer];
                int read;
                while ((read = await content.ReadAsync(buffer, ct)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                    length += read;
                }

                // On disk before the row that names it is committed.
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            return new StoredFile(key, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken ct = default)
    {
        if (!IsKey(key))
            return Task.FromResult<Stream?>(null);
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string key, CancellationToken ct = default)
    {
        if (IsKey(key) && Directory.Exists(Path.GetDirectoryName(PathOf(key))))
            File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> KeysAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(Root))
            yield break;
        foreach (var path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            ct.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(path) >= before.UtcDateTime)
                continue;
            // What a power cut left half written is nobody's.
            if (path.EndsWith(Unfinished, StringComparison.Ordinal))
                File.Delete(path);
            else if (Path.GetFileName(path) is var name && IsKey(name))
                yield return name;
        }
    }

    // Two levels of 256 folders, so that none holds too many.
    private string PathOf(string key) => Path.Combine(Root, key[..2], key[2..4], key);

    private static bool IsKey(string? key) => key is { Length: KeyLength } && key.All(char.IsAsciiHexDigitLower);
}
