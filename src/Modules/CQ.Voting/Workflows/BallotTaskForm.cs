using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Voting.Models;
using CQ.Voting.Services;

namespace CQ.Voting.Workflows;

/// <summary>
/// The ballot on an elector's task. Reading it casts the vote, in a transaction of its own, so that a refusal (closed meanwhile, term ended) stands beside
/// the choice; the cast completes the task in that same transaction, and the page's own decision finds it done. Nothing of the choice reaches the task.
/// </summary>
internal sealed class BallotTaskForm(ElectorTasks tasks, IVoteResults results, CastVote castVote, IViewer viewer) : ITaskForm
{
    public const string ChoiceField = "Choice";

    public const string ConfirmedField = "Confirmed";

    public string TaskKind => ElectorTasks.Kind;

    public string ViewComponent => "BallotFields";

    public async Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct)
    {
        if (!Enum.TryParse<Choice>(values.GetValueOrDefault(ChoiceField), out var choice) || !Enum.IsDefined(choice))
            return new Refusal("Choisissez pour, contre ou abstention.", ChoiceField);
        if (values.GetValueOrDefault(ConfirmedField) != "true")
            return new Refusal("Relisez votre choix, puis cochez cette case.", ConfirmedField);
        if (await tasks.VoteOfAsync(task.Id, ct) is not { } voteId || await results.OutlineAsync(voteId, ct) is not { } vote)
            return VoteRefusals.Unknown();
        if (!viewer.HasForGroup(Permissions.CastVote, vote.GroupId))
            return VoteRefusals.For(ElectorStanding.OutOfOffice)!;
        var cast = await castVote.CastAsync(voteId, viewer.RequireUserId(), choice, ct);
        return cast.Succeeded || cast.Refusal.Text == VoteRefusals.AlreadyCastText ? new JsonObject() : cast.Refusal;
    }
}
