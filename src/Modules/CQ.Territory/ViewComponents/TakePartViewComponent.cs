using System.Globalization;
using CQ.Abstractions.Settings;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.ViewComponents;

/// <summary>How to take part, in the reader's language; nothing before it was written.</summary>
public sealed class TakePartViewComponent(ISiteSettings settings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (text, language) = (await settings.GetAsync<HomeTexts>(HttpContext.RequestAborted)).For(CultureInfo.CurrentUICulture);
        return text.Length == 0 ? Content("") : View(new TakePart(text, language));
    }
}
