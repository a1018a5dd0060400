using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Search.Services;
using CQ.Search.Services.Asking;
using CQ.Search.Services.Keeping;
using CQ.Search.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Search.Controllers;

/// <summary>One box for everything that the reader may see.</summary>
[Route("recherche")]
[Access(RoleNames.Anonymous)]
public sealed class SearchController(SearchScreens screens, SearchSite search, SearchTypes types, KeepMisses misses) : CqController
{
    private const int Suggestions = 8;

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var page = await screens.PageAsync(SearchAddress.Read(key => Request.Query[key]), ct);
        if (page is { Answer: { Total: 0, Question.IsEmpty: false } answer, Address.IsNarrowed: false })
            await misses.KeepAsync(answer.Question, ct);
        return View(page);
    }

    /// <summary>What the box offers while somebody types.</summary>
    [HttpGet("suggestions")]
    public async Task<IActionResult> Suggest([FromQuery(Name = SearchAddress.TextKey)] string? text, CancellationToken ct)
    {
        var hits = await search.SuggestAsync(text, Suggestions, ct);
        return Json(hits.Select(h => new Suggestion(string.Concat(h.Title.Select(p => p.Text)), MarksOf(h.Title), types.Say(h.Type, h.Type.Label), Url.Content(h.Info.Path))));
    }

    private static List<int[]> MarksOf(IReadOnlyList<ExcerptPart> parts)
    {
        var (marks, at) = (new List<int[]>(), 0);
        foreach (var part in parts)
        {
            if (part.IsMatch)
                marks.Add([at, part.Text.Length]);
            at += part.Text.Length;
        }

        return marks;
    }
}
