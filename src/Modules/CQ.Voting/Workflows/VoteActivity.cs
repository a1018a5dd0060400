using System.Globalization;
using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Voting.Data;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Workflows;

/// <summary>
/// Puts the subject to the vote of a body and waits for the outcome, which is its way out. Adjournment, recusal and the count are the vote's own; the
/// instance is resumed in the transaction that closes it.
/// </summary>
internal sealed class VoteActivity(
    CqDbContext db,
    OpenVote openVote,
    StopVote stopVote,
    ITerritoryDirectory directory,
    IWorkflowScopes scopes,
    IWorkflowValues values,
    ITenantTimeZone zone) : TaskActivity
{
    private static readonly IReadOnlyList<ActivityOutcome> Outcomes =
    [
        new(nameof(VoteOutcome.Adopted), new BilingualText("adopté", "adopted")),
        new(nameof(VoteOutcome.NotAdopted), new BilingualText("non adopté", "not adopted")),
        new(nameof(VoteOutcome.NoResult), new BilingualText("sans résultat", "no result")),
    ];

    public override string Name => "Vote";

    public override string DisplayText => "Mettre au vote";

    public override string Category => "Décisions";

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => Outcomes;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        validation.Read<VoteBody>()?.Check(validation);
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var body = context.Read<VoteBody>();
        var opened = await openVote.OpenAsync(
            new NewVote(context.Subject, (await values.FillAsync(body.Title, context.Subject, ct)).Fr, await GroupAsync(body, context.Subject, ct))
            {
                Bearers = body.Bearers is null ? [] : (await values.GetAsync(body.Bearers, context.Subject, ct)).As<IReadOnlyList<Guid>>(),
                AudienceId = body.Audience is null ? Audience.Public.Id : await AudienceAsync(body.Audience, context.Subject, ct),
                ExecutionId = context.ExecutionId,
            },
            ct);
        if (!opened.Succeeded)
            throw new WorkflowFaultException(string.Format(CultureInfo.CurrentCulture, opened.Refusal.Text, opened.Refusal.Arguments));
        return Wait(opened.Value);
    }

    public override async Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct)
    {
        // Asked of the vote itself: an input that says otherwise decides nothing, and a cause tried again too early waits on.
        var vote = await VoteAsync(context, ct);
        return vote switch
        {
            null => ActivityResult.Halt(),
            { Outcome: { } outcome } => ActivityResult.Go(outcome.ToString()),
            _ => Wait(vote),
        };
    }

    public override async Task CancelAsync(ActivityContext context, CancellationToken ct)
    {
        if (await VoteAsync(context, ct) is { State: not VoteState.Closed } vote)
            await stopVote.StopAsync(vote.Id, "Le dossier n’attend plus ce vote.", ct);
    }

    private static ActivityResult Wait(Vote vote) => ActivityResult.Halt(until: VoteClock.LastMinute(vote.Deadline));

    private async Task<Vote?> VoteAsync(ActivityContext context, CancellationToken ct)
    {
        var execution = context.ExecutionId;
        return await db.VotesOfAnyAudience().AsNoTracking().FirstOrDefaultAsync(v => v.ExecutionId == execution, ct);
    }

    private async Task<Guid> GroupAsync(VoteBody body, SubjectRef subject, CancellationToken ct)
    {
        var scope = await scopes.ResolveAsync(body.Electorate, subject, ct);
        if (scope.Kind == GrantScopeKind.Group)
            return scope.Id;
        return scope.Kind == GrantScopeKind.Council && await directory.GroupsAsync(GroupKind.AnimationTeam, zone.Today, scope.Id, ct) is [var team, ..]
            ? team.Id
            : throw new WorkflowFaultException($"« {body.Electorate} » ne désigne aucune instance qui puisse voter.");
    }

    private async Task<Guid> AudienceAsync(string expression, SubjectRef subject, CancellationToken ct)
    {
        var scope = await scopes.ResolveAsync(expression, subject, ct);
        return scope.Kind == GrantScopeKind.Tenant ? Audience.Public.Id : scope.Id;
    }
}
