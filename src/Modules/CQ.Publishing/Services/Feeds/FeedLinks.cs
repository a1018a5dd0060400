using CQ.Mvc.Pages;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Feeds;

/// <summary>Feeds and calendars in the heads of the pages they belong to.</summary>
internal sealed class FeedLinks(IStringLocalizer<Texts> T) : IHeadLinks
{
    private const string Atom = "application/atom+xml";
    private const string Calendar = "text/calendar";

    public IEnumerable<HeadLink> LinksFor(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["quartiers" or "instances", var slug] parts)
        {
            yield return new HeadLink(Atom, T["Les actualités de cette page"], $"/{parts[0]}/{slug}/actualites.atom");
            yield return new HeadLink(Calendar, T["L’agenda de cette page"], $"/{parts[0]}/{slug}/agenda.ics");
        }

        yield return new HeadLink(Atom, T["Toutes les actualités"], "/actualites.atom");
        yield return new HeadLink(Calendar, T["Tout l’agenda"], "/agenda.ics");
    }
}
