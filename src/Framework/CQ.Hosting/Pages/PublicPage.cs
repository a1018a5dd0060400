namespace CQ.Hosting.Pages;

/// <summary>That the answer to this request is the same for everyone who is not signed in: set by <see cref="PublicPagePolicy"/>, read by <see cref="MakePageOnce"/>.</summary>
/// <param name="Language">Empty for the tenant's own.</param>
/// <param name="Encoding">In which it is sent; empty: as it is.</param>
/// <param name="Generation">What was known when it was begun: who asks after a change waits for no page from before.</param>
internal sealed record PublicPage(string Language, string Encoding, (long All, long Tenant) Generation)
{
    /// <summary>False for those who are sent what another request made: that one keeps it.</summary>
    public bool IsKept { get; set; } = true;
}
