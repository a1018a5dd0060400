using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Properties of a <see cref="HumanTaskActivity"/>.</summary>
internal sealed record HumanTaskBody
{
    /// <summary>Stable, for the modules that contribute to the page of such tasks.</summary>
    public required string Kind { get; init; }

    /// <summary>May hold declared values between braces.</summary>
    public required BilingualText Title { get; init; }

    public required BilingualText Asked { get; init; }

    public required IReadOnlyList<CandidateSpec> Candidates { get; init; }

    /// <summary>A scope expression for a council or a group: its members may read the task too; or <c>candidates</c>, for them alone.</summary>
    public required string Audience { get; init; }

    public required IReadOnlyList<TaskAction> Actions { get; init; }

    public Delay? Due { get; init; }

    public void Check(ActivityValidation validation)
    {
        if (Kind.Length is 0 or > 120)
            validation.Error(nameof(Kind), "1 to 120 characters are expected");
        validation.CheckText(nameof(Title), Title);
        validation.CheckText(nameof(Asked), Asked);
        if (Candidates.Count == 0)
            validation.Error(nameof(Candidates), "at least one candidate is expected");
        for (var i = 0; i < Candidates.Count; i++)
            Candidates[i].Check($"{nameof(Candidates)}[{i}]", validation);
        if (Audience == IWorkflowScopes.Tenant)
            validation.Error(nameof(Audience), "a task is never public: a council or a group is expected");
        else if (Audience != IWorkflowScopes.Candidates)
            validation.CheckScope(nameof(Audience), Audience);
        CheckActions(validation);
        Due?.Check(nameof(Due), validation);
    }

    private void CheckActions(ActivityValidation validation)
    {
        if (Actions.Count == 0)
            validation.Error(nameof(Actions), "at least one action is expected");
        for (var i = 0; i < Actions.Count; i++)
        {
            if (Actions[i].Key.Length is 0 or > 60)
                validation.Error($"{nameof(Actions)}[{i}].Key", "1 to 60 characters are expected");
            if (string.IsNullOrWhiteSpace(Actions[i].Label.Fr))
                validation.Error($"{nameof(Actions)}[{i}].Label", "a label is expected");
        }

        foreach (var twice in Actions.GroupBy(a => a.Key).Where(g => g.Count() > 1))
            validation.Error(nameof(Actions), $"'{twice.Key}' stands twice");
    }
}
