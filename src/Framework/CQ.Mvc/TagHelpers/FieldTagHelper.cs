using System.Globalization;
using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;field asp-for="Title"/&gt;</c>: label, help before the input, the error beside it, and the input that fits the property (text, amount, day, choice,
/// tick box). What was typed comes back from the model state. Label and help come from <c>[Display(Name, Description)]</c> unless given.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<MvcTexts> texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text, textarea, markdown, email, password, url, tel, search, number, money, date, select, radios, checkbox, checkboxes, file.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public int Rows { get; set; } = 6;

    public string? Autocomplete { get; set; }

    /// <summary>What the return key of a phone's keyboard says: next, go, search…</summary>
    public string? Enterkeyhint { get; set; }

    /// <summary>Which files a file field offers: with <c>image/*</c>, a phone proposes its camera too. The service decides by content either way.</summary>
    public string? Accept { get; set; }

    /// <summary>Text of the empty choice of a select.</summary>
    public string? Empty { get; set; }

    public string? Placeholder { get; set; }

    public bool Readonly { get; set; }

    /// <summary>When the model does not say it, because it depends; the service checks it either way.</summary>
    public bool? Required { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = Type ?? TypeOf(For.ModelExplorer);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        var hint = Hint ?? For.Metadata.Description;
        var parts = new FieldParts(id, name, Label ?? For.Metadata.GetDisplayName(), hint, error, Required ?? For.Metadata.IsRequired);

        output.TagName = FieldParts.IsGroup(type) ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field field--{type}{(error is null ? "" : " field--error")}");
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        if (type == "checkbox")
        {
            output.Content.AppendHtml(parts.Error(pathBase));
            output.Content.AppendHtml(Choice(parts, "checkbox", "true", parts.Label, Checked(parts, "true"), id, parts.Describe()));
            output.Content.AppendHtml(parts.Hint());
            return;
        }

        output.Content.AppendHtml(parts.Heading(type, texts["facultatif"]));
        output.Content.AppendHtml(parts.Hint());
        output.Content.AppendHtml(parts.Error(pathBase));
        output.Content.AppendHtml(Input(type, parts));
    }

    private static string TypeOf(ModelExplorer explorer)
    {
        var clr = explorer.Metadata.UnderlyingOrModelType;
        if (clr == typeof(Money))
            return "money";
        if (clr == typeof(DateOnly))
            return "date";
        if (clr == typeof(bool))
            return "checkbox";
        if (clr == typeof(int) || clr == typeof(long))
            return "number";
        return explorer.Metadata.DataTypeName switch
        {
            "MultilineText" => "textarea",
            "EmailAddress" => "email",
            "Password" => "password",
            "Url" => "url",
            _ => "text",
        };
    }

    private IHtmlContent Input(string type, FieldParts parts)
    {
        var attributes = parts.Attributes(For.Metadata);
        if (Autocomplete is not null)
            attributes["autocomplete"] = Autocomplete;
        if (Enterkeyhint is not null)
            attributes["enterkeyhint"] = Enterkeyhint;
        if (Placeholder is not null)
            attributes["placeholder"] = Placeholder;
        if (Readonly)
            attributes["readonly"] = "readonly";
        switch (type)
        {
            case "textarea" or "markdown":
                attributes["class"] = "input input--area";
                return TextArea(parts, attributes);
            case "select":
                attributes["class"] = "input input--select";
                return generator.GenerateSelect(ViewContext, For.ModelExplorer, Empty, For.Name, Items ?? [], allowMultiple: false, attributes);
            case "radios" or "checkboxes":
                return Choices(type == "radios" ? "radio" : "checkbox", parts);
            case "password":
                attributes["class"] = "input";
                return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes);
            case "file":
                attributes["class"] = "input input--file";
                attributes["type"] = "file";
                if (Accept is not null)
                    attributes["accept"] = Accept;
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, null, null, attributes);
            case "money":
                attributes["class"] = "input input--money";
                attributes["inputmode"] = "decimal";
                attributes["autocomplete"] = "off";
                return new HtmlContentBuilder()
                    .AppendHtml("<div class=\"input-group\">")
                    .AppendHtml(generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, MoneyText(), null, attributes))
                    .AppendHtml("<span class=\"input-group__suffix\" aria-hidden=\"true\">€</span></div>");
            case "number":
                // Not the browser's number field: its wheel and arrows change values unseen, and it loses what cannot be read.
                attributes["class"] = "input input--10";
                attributes["inputmode"] = "numeric";
                attributes["autocomplete"] = "off";
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes);
            case "date":
                attributes["class"] = "input input--date";
                attributes["type"] = "date";
                return generator.GenerateTextBox(
                    ViewContext, For.ModelExplorer, For.Name, (For.Model as DateOnly?)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", null, attributes);
            default:
                attributes["class"] = "input";
                attributes["type"] = type;
                return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, null, attributes);
        }
    }

    // Characters left are counted by the theme's script; without it the place stays empty.
    private IHtmlContent TextArea(FieldParts parts, Dictionary<string, object> attributes)
    {
        if (!attributes.ContainsKey("data-maxlength"))
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes);
        var id = $"{parts.Id}-count";
        attributes["data-count"] = id;
        attributes["aria-describedby"] = parts.Describe() is { } described ? $"{described} {id}" : id;
        var left = new TagBuilder("p");
        left.AddCssClass("field__hint");
        left.MergeAttributes(new Dictionary<string, string?>
        {
            ["id"] = id,
            ["data-text"] = texts["Il reste {0} caractères."],
            ["data-over"] = texts["{0} caractères de trop."],
        });
        return new HtmlContentBuilder()
            .AppendHtml(generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes))
            .AppendHtml(left);
    }

    private string MoneyText() => For.Model is Money { IsZero: false } money
        ? (money.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? '.' : ',')
        // A form that keeps an amount as typed holds a text.
        : For.Model as string ?? "";

    private HtmlContentBuilder Choices(string type, FieldParts parts)
    {
        var content = new HtmlContentBuilder();
        var index = 0;
        foreach (var item in Items ?? [])
        {
            var id = index == 0 ? parts.Id : $"{parts.Id}-{index}";
            content.AppendHtml(Choice(parts, type, item.Value ?? "", item.Text, Checked(parts, item.Value ?? "") || (item.Selected && !Attempted(parts)), id, null));
            index++;
        }

        return content;
    }

    private bool Attempted(FieldParts parts) => ViewContext.ModelState.TryGetValue(parts.Name, out var entry) && entry.RawValue is not null;

    private bool Checked(FieldParts parts, string value)
    {
        if (ViewContext.ModelState.TryGetValue(parts.Name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] many ? many.Contains(value, StringComparer.OrdinalIgnoreCase) : Same(entry.RawValue, value);
        return For.Model is System.Collections.IEnumerable and not string
            ? ((System.Collections.IEnumerable)For.Model).Cast<object>().Any(v => Same(v, value))
            : Same(For.Model, value);
    }

    private static bool Same(object? model, string value) =>
        model is not null && string.Equals(Convert.ToString(model, CultureInfo.InvariantCulture), value, StringComparison.OrdinalIgnoreCase);

    private static TagBuilder Choice(FieldParts parts, string type, string value, string text, bool isChecked, string id, string? describedBy)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("choice__input");
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = type, ["name"] = parts.Name, ["value"] = value, ["id"] = id });
        if (isChecked)
            input.Attributes["checked"] = "checked";
        if (describedBy is not null)
            input.Attributes["aria-describedby"] = describedBy;
        var label = new TagBuilder("label");
        label.AddCssClass("choice__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }
}
