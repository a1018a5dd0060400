using Microsoft.AspNetCore.Mvc;

namespace CQ.Search.ViewComponents;

/// <summary>A link to the page of search, which the script makes a box with suggestions.</summary>
public sealed class SearchBox : ViewComponent
{
    public IViewComponentResult Invoke() => View();
}
