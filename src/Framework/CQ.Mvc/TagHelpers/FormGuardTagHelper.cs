using CQ.Mvc.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// Gives every POST form a request id, by which a double submit is recognised, and the address of its own page, to which an expired form returns.
/// The antiforgery token is the framework's, which forgets it on forms that name their address: there it is put in. Browsers do not validate: messages are ours, in the
/// reader's language.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormGuardTagHelper(IHtmlGenerator generator) : TagHelper
{
    public const string RequestIdField = "__request";

    public const string PageField = "__page";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Before the framework's helper for forms, which then sees that the token is there, and before the one that forgets it.</summary>
    public override int Order => -1001;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            return;
        if (context.AllAttributes.ContainsName("data-unguarded"))
            return;
        var request = ViewContext.HttpContext.Request;
        // After a refused POST the page is still the one that showed the form.
        var page = Microsoft.AspNetCore.Http.HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form.TryGetValue(PageField, out var shown)
            ? shown.ToString()
            : request.Path + request.QueryString;
        output.Attributes.SetAttribute("novalidate", null);
        if (context.AllAttributes.TryGetAttribute("action", out var action) && action.Value?.ToString() is { Length: > 0 } && generator.GenerateAntiforgery(ViewContext) is { } token)
            output.PostContent.AppendHtml(token);
        var id = Guid.NewGuid();
        ViewContext.HttpContext.Features.Get<FormIds>()?.Given.Add(id);
        output.PostContent.AppendHtml(Hidden(RequestIdField, id.ToString("N")));
        output.PostContent.AppendHtml(Hidden(PageField, page));
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = name;
        input.Attributes["value"] = value;
        return input;
    }
}
