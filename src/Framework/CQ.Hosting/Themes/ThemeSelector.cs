using CQ.Abstractions.Modules;
using CQ.Abstractions.Settings;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.Hosting.Themes;

/// <summary>Chooses the theme of a page before it is drawn: the admin theme for controllers marked <see cref="AdminAttribute"/>, else the site's.</summary>
internal sealed class ThemeSelector(ISiteSettings settings, IModuleCatalog modules) : IAsyncResultFilter
{
    /// <summary>Item of the request that holds the chosen theme and its base themes, nearest first.</summary>
    public const string ItemKey = "cq.theme";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var profile = await settings.GetAsync<SiteProfile>(context.HttpContext.RequestAborted);
        var admin = context.ActionDescriptor is ControllerActionDescriptor action
            && action.ControllerTypeInfo.IsDefined(typeof(AdminAttribute), inherit: true);
        context.HttpContext.Items[ItemKey] = WithBases(admin ? profile.AdminTheme : profile.SiteTheme);
        await next();
    }

    private string WithBases(string theme)
    {
        var names = new List<string>();
        for (var id = theme; id is not null && !names.Contains(id); id = modules.Modules.FirstOrDefault(m => m.Id == id)?.BaseTheme)
            names.Add(id);
        return string.Join(',', names);
    }
}
