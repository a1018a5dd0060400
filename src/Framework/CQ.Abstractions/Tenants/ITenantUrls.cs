namespace CQ.Abstractions.Tenants;

/// <summary>Absolute links for what leaves the site: mails, feeds, canonical links.</summary>
public interface ITenantUrls
{
    /// <summary>The tenant's canonical address followed by the path, which begins with a slash and knows no prefix.</summary>
    string Absolute(string path);
}
