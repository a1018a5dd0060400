namespace CQ.Abstractions.Settings;

/// <summary>What a tenant is called and looks like.</summary>
public sealed class SiteProfile
{
    public string SiteName { get; set; } = "";

    /// <summary>One sentence under the name: what a council is (R77).</summary>
    public string Tagline { get; set; } = "";

    /// <summary>The sector's strong colour as #rrggbb; tints are computed from it.</summary>
    public string SectorColour { get; set; } = "#1f4e79";

    public string SiteTheme { get; set; } = "CQ.Theme.Place";

    public string AdminTheme { get; set; } = "CQ.Theme.Admin";

    /// <summary>Where people write to; shown on the contact and legal pages (R132).</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>Address that mails come from; empty means the host's default.</summary>
    public string MailFrom { get; set; } = "";
}
