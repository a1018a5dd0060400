using System.Globalization;
using CQ.Abstractions.Values;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary><c>&lt;money value="@balance"/&gt;</c>: an amount in the reader's language, readable by machines too.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : TagHelper
{
    public Money Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "data";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "money");
        output.Attributes.SetAttribute("value", Value.ToInvariantString());
        output.Content.SetContent(Value.Format(CultureInfo.CurrentUICulture));
    }
}
