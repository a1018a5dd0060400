namespace CQ.Theme.Place;

/// <summary>A site's name as its plate shows it: "Conseils de quartier" over "de Paris Centre"; any other name is not parted.</summary>
public static class SiteNameParts
{
    private static readonly string[] Overs = ["Conseils de quartier ", "Conseil de quartier "];

    public static (string Over, string Name) Of(string siteName)
    {
        ArgumentNullException.ThrowIfNull(siteName);
        var over = Overs.FirstOrDefault(o => siteName.Length > o.Length && siteName.StartsWith(o, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;
        return (siteName[..over].TrimEnd(), siteName[over..]);
    }
}
