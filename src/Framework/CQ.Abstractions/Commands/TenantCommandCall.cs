namespace CQ.Abstractions.Commands;

/// <summary>One call of a verb.</summary>
/// <param name="Output">What it has to say.</param>
/// <param name="Folder">The operator's folder, against which file names are read: the program itself runs elsewhere.</param>
public sealed record TenantCommandCall(TextWriter Output, string Folder)
{
    /// <exception cref="TenantCommandException">There is no such file.</exception>
    public string FileOf(string name)
    {
        var path = Path.GetFullPath(name, Folder);
        return File.Exists(path) ? path : throw new TenantCommandException($"There is no file {path}.");
    }
}
