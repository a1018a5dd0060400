using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Hosting.Errors;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.Hosting.Themes;

/// <summary>
/// Chooses the theme of a page before it is drawn: the admin theme for controllers marked <see cref="AdminAttribute"/> and for what goes wrong in the back
/// office, else the site's.
/// </summary>
internal sealed class ThemeSelector(ISiteSettings settings, IModuleCatalog modules, IPermissionCatalog permissions, IViewer viewer) : IAsyncResultFilter
{
    // CQ.Admin declares it; the host knows it by its name alone.
    private const string AccessAdminPanel = nameof(AccessAdminPanel);

    /// <summary>Item of the request that holds the chosen theme and its base themes, nearest first.</summary>
    public const string ItemKey = "cq.theme";

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var profile = await settings.GetAsync<SiteProfile>(context.HttpContext.RequestAborted);
        var admin = context.ActionDescriptor is ControllerActionDescriptor action
            && (action.ControllerTypeInfo.IsDefined(typeof(AdminAttribute), inherit: true)
                || (action.ControllerTypeInfo.AsType() == typeof(ErrorController) && HappenedInTheBackOffice(context.HttpContext)));
        context.HttpContext.Items[ItemKey] = WithBases(admin ? profile.AdminTheme : profile.SiteTheme);
        await next();
    }

    // Who has no business there sees no back office, not even an empty one.
    private bool HappenedInTheBackOffice(HttpContext context)
    {
        var path = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return new PathString(path).StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
            && permissions.Find(AccessAdminPanel) is { } permission && viewer.Has(permission);
    }

    private string WithBases(string theme)
    {
        var names = new List<string>();
        for (var id = theme; id is not null && !names.Contains(id); id = modules.Modules.FirstOrDefault(m => m.Id == id)?.BaseTheme)
            names.Add(id);
        return string.Join(',', names);
    }
}
