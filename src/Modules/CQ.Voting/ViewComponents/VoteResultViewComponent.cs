using CQ.Voting.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.ViewComponents;

/// <summary>A closed vote: outcome, counts and bar, and how they were computed. Costs no statement. Argument: <c>vote</c>.</summary>
public sealed class VoteResultViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(VoteSummary vote) => View(vote);
}
