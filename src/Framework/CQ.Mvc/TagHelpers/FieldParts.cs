using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using System.ComponentModel.DataAnnotations;

namespace CQ.Mvc.TagHelpers;

/// <summary>What stands around an input: its name, help and error, and how they are tied to it.</summary>
internal sealed record FieldParts(string Id, string Name, string Label, string? HintText, string? ErrorText, bool Required)
{
    public static bool IsGroup(string type) => type is "radios" or "checkboxes";

    public string? Describe()
    {
        var ids = string.Join(' ', new[] { HintText is null ? null : $"{Id}-hint", ErrorText is null ? null : $"{Id}-error" }.Where(i => i is not null));
        return ids.Length == 0 ? null : ids;
    }

    public TagBuilder Heading(string type, string optional)
    {
        var group = IsGroup(type);
        var heading = new TagBuilder(group ? "legend" : "label");
        heading.AddCssClass("field__label");
        if (!group)
            heading.Attributes["for"] = Id;
        heading.InnerHtml.Append(Label);
        if (!Required && !group)
            heading.InnerHtml.AppendHtml(" <span class=\"field__optional\">(").Append(optional).AppendHtml(")</span>");
        return heading;
    }

    public IHtmlContent Hint()
    {
        if (HintText is null)
            return HtmlString.Empty;
        var hint = new TagBuilder("p");
        hint.AddCssClass("field__hint");
        hint.Attributes["id"] = $"{Id}-hint";
        hint.InnerHtml.Append(HintText);
        return hint;
    }

    public IHtmlContent Error(PathString pathBase)
    {
        if (ErrorText is null)
            return HtmlString.Empty;
        var error = new TagBuilder("p");
        error.AddCssClass("field__error");
        error.Attributes["id"] = $"{Id}-error";
        error.InnerHtml.AppendHtml(Icons.Svg(pathBase, "alert-triangle")).Append(" ").Append(ErrorText);
        return error;
    }

    public Dictionary<string, object> Attributes(ModelMetadata metadata)
    {
        var attributes = new Dictionary<string, object> { ["id"] = Id };
        if (Describe() is { } described)
            attributes["aria-describedby"] = described;
        if (ErrorText is not null)
            attributes["aria-invalid"] = "true";
        if (Required)
            attributes["aria-required"] = "true";
        var length = metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;
        if (length is { } max)
            attributes["data-maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        return attributes;
    }
}
