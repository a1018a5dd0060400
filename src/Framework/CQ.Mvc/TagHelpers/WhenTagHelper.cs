using CQ.Abstractions.Tenants;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Mvc.TagHelpers;

/// <summary>
/// <c>&lt;when value="@instant"/&gt;</c> or <c>&lt;when day="@day"/&gt;</c>: a date in full in the tenant's zone and the reader's language. Style: <c>full</c>
/// (mardi 12 janvier 2027, 19 h), <c>day</c> (12 janvier 2027), <c>short</c> (12/01/2027).
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(ITenantTimeZone zone) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public DateOnly? Day { get; set; }

    public string Style { get; set; } = "day";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Day is { } day)
        {
            output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            output.Content.SetContent(DateWords.Day(day, Style));
        }
        else if (Value is { } value)
        {
            output.Attributes.SetAttribute("datetime", value.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            output.Content.SetContent(DateWords.Instant(zone.ToLocal(value), Style));
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
