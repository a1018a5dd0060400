using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CQ.Mvc.Texts;

/// <summary>Replaces <c>{label:key|standard word}</c> with the tenant's own word, or the standard one where it chose none (R20).</summary>
public sealed partial class TenantLabelReplacer(IHttpContextAccessor http)
{
    /// <summary>Item of the request under which the host puts the tenant's labels.</summary>
    public const string ItemKey = "cq.labels";

    /// <param name="isTemplate">Whether arguments are put into the text afterwards: braces in a tenant's word are then words too.</param>
    public string Replace(string text, bool isTemplate = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains("{label:", StringComparison.Ordinal))
            return text;
        var labels = http.HttpContext?.Items[ItemKey] as IReadOnlyDictionary<string, string>;
        return Pattern().Replace(
            text, m => labels is not null && labels.TryGetValue(m.Groups[1].Value, out var word) ? (isTemplate ? Escape(word) : word) : m.Groups[2].Value);
    }

    private static string Escape(string word) => word.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{label:([A-Za-z]+)\|([^}]*)\}")]
    private static partial Regex Pattern();
}
