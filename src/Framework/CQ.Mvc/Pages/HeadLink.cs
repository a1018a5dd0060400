namespace CQ.Mvc.Pages;

/// <summary>Another form of a page that programs find by its head: a feed.</summary>
/// <param name="Path">From the slash on, without prefix.</param>
/// <param name="Rel">How it stands to the page: its <c>alternate</c>, the way to <c>search</c> the site.</param>
public sealed record HeadLink(string Type, string Title, string Path, string Rel = "alternate");
