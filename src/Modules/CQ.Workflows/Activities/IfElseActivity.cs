using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Services.Conditions;

namespace CQ.Workflows.Activities;

/// <summary>Asks declared values a question. Orchard's name and shape, <c>Condition.Expression</c>, without its scripts.</summary>
internal sealed class IfElseActivity(IWorkflowValues values) : TaskActivity
{
    private const string Yes = "True";
    private const string No = "False";

    public override string Name => "IfElseTask";

    public override string DisplayText => "Selon une valeur";

    public override string Category => Categories.Flow;

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) =>
        [new(Yes, new BilingualText("oui", "yes")), new(No, new BilingualText("non", "no"))];

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<Body>() is { } body)
            Condition.Parse(body.Condition.Expression, n => Type(validation, n), m => validation.Error("Condition.Expression", m));
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var expression = context.Read<Body>().Condition.Expression;
        var found = new Dictionary<string, WorkflowValue>();
        foreach (var name in Condition.NamesIn(expression))
            found[name] = await values.GetAsync(name, context.Subject, ct);
        var condition = Condition.Parse(expression, n => found.GetValueOrDefault(n)?.Type, m => throw new WorkflowFaultException($"« {expression} » : {m}"))!;
        return ActivityResult.Go(condition.Holds(n => found[n]) ? Yes : No);
    }

    private static WorkflowValueType? Type(ActivityValidation validation, string name)
    {
        validation.CheckValue("Condition.Expression", name);
        return validation.Declared.FindValue(name, validation.SubjectKind)?.Type;
    }

    private sealed record Body(Expressed Condition);

    private sealed record Expressed(string Expression);
}
