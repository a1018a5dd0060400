using CQ.Contents.Services.Comparing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CQ.Contents.TagHelpers;

/// <summary><c>&lt;diff spans="row.Left" removed="true"/&gt;</c>: words of a line, those that only this side has marked. Without a space of its own, since spaces count.</summary>
[HtmlTargetElement("diff", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DiffTagHelper : TagHelper
{
    public required IReadOnlyList<DiffSpan> Spans { get; set; }

    /// <summary>The side of before.</summary>
    public bool Removed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var tag = Removed ? "del" : "ins";
        foreach (var span in Spans)
        {
            if (span.IsChanged)
                output.Content.AppendHtml($"<{tag}>").Append(span.Text).AppendHtml($"</{tag}>");
            else
                output.Content.Append(span.Text);
        }
    }
}
