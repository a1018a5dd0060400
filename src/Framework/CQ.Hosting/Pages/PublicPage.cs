namespace CQ.Hosting.Pages;

/// <summary>That the answer to this request is the same for everyone who is not signed in: set by <see cref="PublicPagePolicy"/>, read by <see cref="MakePageOnce"/>.</summary>
/// <param name="Key">Of the page and of what was known when it was begun: who asks after a change waits for no page from before.</param>
internal sealed record PublicPage(string Key);
