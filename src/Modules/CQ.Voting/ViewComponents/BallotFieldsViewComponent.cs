using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Voting.ViewModels;
using CQ.Voting.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Voting.ViewComponents;

/// <summary>The ballot within the form of an elector's task: how far the vote is, the choices, and that one has read one's choice again. Four statements.</summary>
public sealed class BallotFieldsViewComponent(ElectorTasks tasks, IVoteResults results, IVoteBooth booth, IViewer viewer) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(values);
        var ct = HttpContext.RequestAborted;
        if (await tasks.VoteOfAsync(task.Id, ct) is not { } voteId || await results.FindAsync(voteId, ct) is not { } vote)
            return Content("");
        var mine = await booth.ForAsync(vote, viewer.RequireUserId(), ct);
        var choice = Enum.TryParse<Choice>(values.GetValueOrDefault(BallotTaskForm.ChoiceField), out var typed) ? typed : (Choice?)null;
        return View(new BallotFields(vote, mine, choice, values.GetValueOrDefault(BallotTaskForm.ConfirmedField) == "true"));
    }
}
