using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.TagHelpers;

/// <summary><c>&lt;error-summary/&gt;</c>: at the top of a form that was refused, everything that is wrong, each with a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<MvcTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .Where(e => e.Value is { Errors.Count: > 0 })
            .SelectMany(e => e.Value!.Errors.Select(error => (Field: e.Key, error.ErrorMessage)))
            .Where(e => e.ErrorMessage.Length > 0)
            .OrderBy(e => Position(e.Field))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml("<h2 class=\"error-summary__title\">");
        output.Content.AppendHtml(Icons.Svg(ViewContext.HttpContext.Request.PathBase, "alert-triangle"));
        output.Content.Append(texts[errors.Count == 1 ? "Un point est à corriger" : "{0} points sont à corriger", errors.Count]);
        output.Content.AppendHtml("</h2><ul class=\"error-summary__list\">");
        foreach (var (field, message) in errors)
        {
            var text = HtmlEncoder.Default.Encode(message);
            output.Content.AppendHtml(field.Length == 0
                ? $"<li>{text}</li>"
                : $"<li><a href=\"#{TagBuilder.CreateSanitizedId(field, "_")}\">{text}</a></li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    // The order of the model's fields, which is the form's; the model state has one of its own. What concerns the whole form comes first.
    private int Position(string field)
    {
        if (field.Length == 0)
            return -1;
        var own = field.Split('.', '[')[0];
        var properties = ViewContext.ViewData.ModelMetadata.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].PropertyName == own)
                return i;
        }

        return int.MaxValue;
    }
}
