using System.Globalization;
using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Budgets.Workflows;

/// <summary>
/// Commits money for the subject, in the burst of what decided it: by an act that the town hall has typed, or under the charter's standing act (L3).
/// Without an act, or without enough credit, nothing is written and the definition says what comes next.
/// </summary>
internal sealed class CommitActivity(
    CommitForProject commit, ICharters charters, IWorkflowValues values, IWorkflowScopes scopes, ITenantTimeZone zone, IViewer viewer) : TaskActivity
{
    public const string Committed = "Committed";
    public const string Insufficient = "Insufficient";
    public const string NoAct = "NoAct";

    private static readonly IReadOnlyList<ActivityOutcome> Outcomes =
    [
        new(Committed, new BilingualText("engagé", "committed")),
        new(Insufficient, new BilingualText("crédit insuffisant", "not enough credit")),
        new(NoAct, new BilingualText("pas d’acte permanent", "no standing act")),
    ];

    public override string Name => "LedgerCommitment";

    public override string DisplayText => "Engager la dépense";

    public override string Category => "Budget";

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => Outcomes;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(validation);
        validation.Read<CommitBody>()?.Check(validation);
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        var body = context.Read<CommitBody>();
        if (await ActAsync(body, context.Subject, ct) is not { } act)
            return ActivityResult.Go(NoAct);
        var council = await scopes.ResolveAsync(body.Council, context.Subject, ct);
        if (council.Kind != GrantScopeKind.Council)
            throw new WorkflowFaultException($"« {body.Council} » ne désigne pas un conseil.");
        var amount = (await values.GetAsync(body.Amount, context.Subject, ct)).As<Money>();
        if (amount <= Money.Zero)
            throw new WorkflowFaultException($"« {body.Amount} » n’est pas un montant à engager.");
        var posted = await commit.CommitAsync(
            context.Subject,
            council.Id,
            SectionOf(await TextAsync(body.Section, context.Subject, ct)),
            amount,
            act,
            body.HasAct ? viewer.UserId : null,
            ct: ct);
        if (posted.Succeeded)
        {
            context.State["Entry"] = posted.Value.Reference.ToString();
            return ActivityResult.Go(Committed);
        }

        // What more credit would change has a way out; anything else is for those who look after workflows.
        var reason = string.Format(CultureInfo.CurrentCulture, posted.Refusal.Text, posted.Refusal.Arguments);
        if (posted.Refusal.Field != nameof(Posting.Amount))
            throw new WorkflowFaultException(reason);
        context.State["Refusal"] = reason;
        return ActivityResult.Go(Insufficient);
    }

    private async Task<AuthorityAct?> ActAsync(CommitBody body, SubjectRef subject, CancellationToken ct)
    {
        if (!body.HasAct)
            return (await charters.OnAsync(zone.Today, ct))?.StandingAct;
        return new AuthorityAct(
            await TextAsync(body.ActReference!, subject, ct),
            (await values.GetAsync(body.ActDate!, subject, ct)).As<DateOnly>(),
            await TextAsync(body.ActSignatory!, subject, ct));
    }

    private async Task<string> TextAsync(string name, SubjectRef subject, CancellationToken ct) => (await values.GetAsync(name, subject, ct)).As<string>();

    private static Section SectionOf(string text) =>
        Enum.TryParse<Section>(text, out var section) && Enum.IsDefined(section) ? section : throw new WorkflowFaultException($"« {text} » n’est pas une section.");
}
