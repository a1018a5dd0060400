namespace CQ.Publishing.Models;

/// <summary>Which sites may show the widget in a frame (R81). None until somebody says so.</summary>
public sealed class WidgetSettings
{
    public const int MaximumSites = 20;

    /// <summary>Origins: <c>https://mairie.example</c>.</summary>
    public IReadOnlyList<string> Sites { get; set; } = [];

    /// <summary>The origin of an address, or null when it is none that may frame: <c>https</c> and a host, nothing else; <c>http</c> on one's own machine.</summary>
    public static string? OriginOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && site.IsLoopback)) && site.UserInfo.Length == 0
            ? $"{site.Scheme}://{site.IdnHost}{(site.IsDefaultPort ? "" : $":{site.Port}")}"
            : null;
    }
}
