namespace CQ.Media.Services.Tools;

/// <summary>A folder for one piece of work, gone when it is done. Names in it are ours.</summary>
public sealed class WorkFolder : IDisposable
{
    private WorkFolder(string path) => Path = path;

    public string Path { get; }

    public static WorkFolder Create() => new(Directory.CreateTempSubdirectory("cq-media-").FullName);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies at most <paramref name="most"/> bytes; false when there are more.</summary>
    public async Task<bool> TakeAsync(Stream content, string name, long most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var file = System.IO.File.Create(File(name));
        var buffer = new byte[64 * 1024];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            if ((length += read) > most)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return true;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }
}
