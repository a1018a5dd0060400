using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;pager next="Model.Next"/&gt;</c>: the way on in a list read by cursor, and back to its beginning. Filters in the address stay. Nothing is drawn
/// when there is one page. What stands between the tags is shown between the links: how many there are.
/// </summary>
[HtmlTargetElement("pager")]
public sealed class PagerTagHelper(IStringLocalizer<MvcTexts> texts) : TagHelper
{
    /// <summary>Where the next page begins: a <see cref="Paging.Cursor"/>, or another value that can be written in an address.</summary>
    public object? Next { get; set; }

    /// <summary>Query key of the cursor.</summary>
    public string Key { get; set; } = "apres";

    /// <summary>Words of the link onward, e.g. "Plus ancien".</summary>
    public string? Onward { get; set; }

    /// <summary>Words of the link to the beginning, e.g. "Le plus récent".</summary>
    public string? Start { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var status = await output.GetChildContentAsync();
        var onward = Convert.ToString(Next, CultureInfo.InvariantCulture);
        var started = ViewContext.HttpContext.Request.Query.ContainsKey(Key);
        if (!started && string.IsNullOrEmpty(onward))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "paging");
        output.Attributes.SetAttribute("aria-label", texts["Pages"].Value);
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        output.Content.Clear();
        if (started)
        {
            output.Content.AppendHtml($"<a href=\"{HtmlEncoder.Default.Encode(Address(null))}\">").AppendHtml(Icons.Svg(pathBase, "chevron-left"));
            output.Content.Append(Start ?? texts["Début de la liste"]).AppendHtml("</a>");
        }

        if (!status.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<span class=\"paging__status\">").AppendHtml(status).AppendHtml("</span>");
        if (!string.IsNullOrEmpty(onward))
        {
            output.Content.AppendHtml($"<a rel=\"next\" href=\"{HtmlEncoder.Default.Encode(Address(onward))}\">").Append(Onward ?? texts["Suite"]);
            output.Content.AppendHtml(Icons.Svg(pathBase, "chevron-right")).AppendHtml("</a>");
        }
    }

    private string Address(string? cursor)
    {
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(q => q.Key != Key));
        if (cursor is not null)
            query = query.Add(Key, cursor);
        return request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + query.ToUriComponent();
    }
}
