using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Graphs;

/// <summary>Names every fault of a definition; activities name those of their own properties.</summary>
internal sealed class GraphValidator(Func<string, IActivity?> library, IWorkflowDeclarations declared)
{
    public async Task ValidateAsync(WorkflowDefinition definition, string path, RecipeErrors errors, CancellationToken ct)
    {
        var activities = Distinct(definition, path, errors);
        var start = Start(definition, path, errors);
        var subjectKind = start is null ? null : library(start.Name)?.GetStartEvent(start.Properties) is { } e ? declared.FindEvent(e)?.SubjectKind : null;
        for (var i = 0; i < definition.Activities.Count; i++)
        {
            var record = definition.Activities[i];
            var at = $"{path}.Activities[{i}]";
            if (library(record.Name) is { } activity)
                await activity.ValidateAsync(new ActivityValidation(record.Properties, $"{at}.Properties", subjectKind, declared, errors), ct);
            else
                errors.Add($"{at}.Name", $"no module has an activity '{record.Name}'");
        }

        Transitions(definition, activities, path, errors);
        if (start is not null)
            Reach(definition, start, path, errors);
    }

    private static Dictionary<string, ActivityRecord> Distinct(WorkflowDefinition definition, string path, RecipeErrors errors)
    {
        var activities = new Dictionary<string, ActivityRecord>();
        for (var i = 0; i < definition.Activities.Count; i++)
        {
            var id = definition.Activities[i].ActivityId;
            if (id.Length is 0 or > 120)
                errors.Add($"{path}.Activities[{i}].ActivityId", "1 to 120 characters are expected");
            else if (!activities.TryAdd(id, definition.Activities[i]))
                errors.Add($"{path}.Activities[{i}].ActivityId", $"'{id}' stands twice");
        }

        return activities;
    }

    private ActivityRecord? Start(WorkflowDefinition definition, string path, RecipeErrors errors)
    {
        var starts = definition.Activities.Where(a => a.IsStart).ToList();
        if (starts.Count == 0)
            errors.Add($"{path}.Activities", "no activity is the start (IsStart)");
        else if (starts.Count > 1)
            errors.Add($"{path}.Activities", $"only one activity can be the start; there are {string.Join(", ", starts.Select(a => a.ActivityId))}");
        if (starts.Count != 1)
            return null;
        if (library(starts[0].Name) is { CanStart: false })
            errors.Add($"{path}.Activities", $"'{starts[0].ActivityId}' cannot be the start: {starts[0].Name} waits for no event");
        return starts[0];
    }

    private void Transitions(WorkflowDefinition definition, Dictionary<string, ActivityRecord> activities, string path, RecipeErrors errors)
    {
        var ids = new HashSet<string>();
        for (var i = 0; i < definition.Transitions.Count; i++)
        {
            var transition = definition.Transitions[i];
            var at = $"{path}.Transitions[{i}]";
            if (!ids.Add(transition.Id.Value))
                errors.Add($"{at}.Id", $"'{transition.Id}' stands twice");
            if (!activities.ContainsKey(transition.DestinationActivityId))
                errors.Add($"{at}.DestinationActivityId", $"there is no activity '{transition.DestinationActivityId}'");
            if (!activities.TryGetValue(transition.SourceActivityId, out var source))
                errors.Add($"{at}.SourceActivityId", $"there is no activity '{transition.SourceActivityId}'");
            else if (library(source.Name) is { } activity)
                Outcome(transition, activity.GetPossibleOutcomes(source.Properties), at, errors);
        }
    }

    private static void Outcome(Transition transition, IReadOnlyList<ActivityOutcome> outcomes, string at, RecipeErrors errors)
    {
        if (outcomes.Any(o => o.Name == transition.SourceOutcomeName))
            return;
        var there = outcomes.Count == 0 ? "it has none" : $"there are {string.Join(", ", outcomes.Select(o => o.Name))}";
        errors.Add($"{at}.SourceOutcomeName", $"'{transition.SourceActivityId}' has no outcome '{transition.SourceOutcomeName}'; {there}");
    }

    private static void Reach(WorkflowDefinition definition, ActivityRecord start, string path, RecipeErrors errors)
    {
        var next = definition.Transitions.ToLookup(t => t.SourceActivityId, t => t.DestinationActivityId);
        var reached = new HashSet<string> { start.ActivityId };
        var pending = new Stack<string>(reached);
        while (pending.TryPop(out var id))
        {
            foreach (var to in next[id].Where(reached.Add))
                pending.Push(to);
        }

        for (var i = 0; i < definition.Activities.Count; i++)
        {
            if (!reached.Contains(definition.Activities[i].ActivityId))
                errors.Add($"{path}.Activities[{i}]", $"'{definition.Activities[i].ActivityId}' cannot be reached from the start");
        }
    }
}
