using CQ.Mvc.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Mvc.ViewComponents;

/// <summary><c>&lt;vc:menu name="main"/&gt;</c>: draws a menu with the theme's view <c>Components/Menu/{name}</c>, or another one.</summary>
public sealed class MenuViewComponent(INavigationManager navigation) : ViewComponent
{
    /// <param name="name">One of the menu names.</param>
    /// <param name="view">The view that draws it; its own name when left out.</param>
    public async Task<IViewComponentResult> InvokeAsync(string name, string? view = null) =>
        View(view ?? name, Menu.Of(await navigation.BuildAsync(name), Request.Path.Value ?? "/"));
}
