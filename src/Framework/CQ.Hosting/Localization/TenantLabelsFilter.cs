using System.Globalization;
using CQ.Abstractions.Localization;
using CQ.Abstractions.Modules;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.Hosting.Localization;

/// <summary>Fetches the tenant's own words once per request, from its cache, before texts are drawn.</summary>
internal sealed class TenantLabelsFilter(IEnabled<ITenantLabels> sources) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var culture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (key, word) in await source.GetAsync(culture, context.HttpContext.RequestAborted))
                labels[key] = word;
        }

        context.HttpContext.Items[TenantLabelReplacer.ItemKey] = labels;
        await next();
    }
}
