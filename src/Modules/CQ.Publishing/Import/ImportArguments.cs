namespace CQ.Publishing.Import;

/// <summary>What the command line was told.</summary>
internal sealed record ImportArguments(string File, string? Uploads, string? Quartier, string? As, bool IsDry)
{
    /// <summary>Null when it was not understood.</summary>
    public static ImportArguments? Parse(params string[] args)
    {
        if (args is not ["wordpress", var file, .. var rest] || file.StartsWith("--", StringComparison.Ordinal))
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var isDry = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == "--dry-run")
                isDry = true;
            else if (rest[i] is "--uploads" or "--quartier" or "--as" && i + 1 < rest.Length)
                values[rest[i]] = rest[++i];
            else
                return null;
        }

        return new ImportArguments(file, values.GetValueOrDefault("--uploads"), values.GetValueOrDefault("--quartier"), values.GetValueOrDefault("--as"), isDry);
    }
}
