using CQ.Abstractions.People;
using CQ.Voting.Services;
using CQ.Voting.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.ViewComponents;

/// <summary>
/// The ballot, or why there is none for this viewer, for the pages of other modules: the task page. It leads to the vote's own review and receipt. Costs
/// three statements. Argument: <c>voteId</c>; the booth's own page passes itself as <c>page</c>.
/// </summary>
public sealed class BallotFormViewComponent(IVoteResults results, IVoteBooth booth, IViewer viewer) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid voteId = default, BallotPage? page = null)
    {
        if (page is not null)
            return View(page);
        if (viewer.UserId is not { } userId || await results.OutlineAsync(voteId, HttpContext.RequestAborted) is not { } vote)
            return Content("");
        var mine = await booth.ForAsync(vote, userId, HttpContext.RequestAborted);
        return View(new BallotPage(vote, mine, null, new BallotForm()));
    }
}
