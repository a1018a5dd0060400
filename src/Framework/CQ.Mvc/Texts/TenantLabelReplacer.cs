using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CQ.Mvc.Texts;

/// <summary>Replaces <c>{label:key|standard word}</c> with the tenant's own word, or the standard one where it chose none (R20).</summary>
public sealed partial class TenantLabelReplacer(IHttpContextAccessor http)
{
    /// <summary>Item of the request under which the host puts the tenant's labels.</summary>
    public const string ItemKey = "cq.labels";

    public string Replace(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains("{label:", StringComparison.Ordinal))
            return text;
        var labels = http.HttpContext?.Items[ItemKey] as IReadOnlyDictionary<string, string>;
        return Pattern().Replace(
            text, m => labels is not null && labels.TryGetValue(m.Groups[1].Value, out var word) ? word : m.Groups[2].Value);
    }

    [GeneratedRegex(@"\{label:([A-Za-z]+)\|([^}]*)\}")]
    private static partial Regex Pattern();
}
