namespace CQ.Mvc.Pages;

/// <summary>Names the feeds of a public page, by its address alone: no statement.</summary>
public interface IHeadLinks
{
    /// <param name="path">Of the page, without prefix.</param>
    IEnumerable<HeadLink> LinksFor(string path);
}
