using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CQ.Mvc.Pages;

/// <summary>
/// What a page says to those who share its address, beside its title and lead: a social card. Nothing is said of a page that is not for search engines
/// (<c>ViewData["NoIndex"]</c>), so nothing of what is private.
/// </summary>
/// <param name="IsArticle">One item, with a date; else a page of the site.</param>
/// <param name="PicturePath">Where its picture lies, from the slash on, without prefix; for everyone, like the page.</param>
/// <param name="PictureText">What the picture shows.</param>
public sealed record PageHead(bool IsArticle = false, string? PicturePath = null, string PictureText = "", DateTimeOffset? PublishedAt = null, DateTimeOffset? ModifiedAt = null)
{
    private const string Key = "PageHead";

    public static PageHead Of(ViewDataDictionary view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view[Key] as PageHead ?? new PageHead();
    }

    /// <summary>For the layout to draw: called by the page.</summary>
    public void For(ViewDataDictionary view)
    {
        ArgumentNullException.ThrowIfNull(view);
        view[Key] = this;
    }
}
