using CQ.Voting.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.ViewComponents;

/// <summary>A running vote: how many have voted, until when, the quorum. Costs no statement. Argument: <c>vote</c>.</summary>
public sealed class VoteStatusViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(VoteSummary vote) => View(vote);
}
