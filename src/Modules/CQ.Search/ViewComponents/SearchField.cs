using Microsoft.AspNetCore.Mvc;

namespace CQ.Search.ViewComponents;

/// <summary>The box itself, with its suggestions.</summary>
public sealed class SearchField : ViewComponent
{
    public IViewComponentResult Invoke(string id, string text) => View((Id: id, Text: text));
}
