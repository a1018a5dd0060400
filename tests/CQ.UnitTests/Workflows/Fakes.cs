using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Activities;
using CQ.Workflows.Graphs;

namespace CQ.UnitTests.Workflows;

/// <summary>Activities and definitions for tests without a database.</summary>
internal static class Fakes
{
    public static IReadOnlyDictionary<string, IActivity> Activities { get; } = new IActivity[]
    {
        new DomainEventActivity(new Silent()), new ForkActivity(), new JoinActivity(), new EndActivity(), new IfElseActivity(null!), new Wait(), new Go(), new Choose(), new Liar(),
        new HumanTaskActivity(null!, null!, null!, null!, null!, null!), new TimerActivity(null!, null!, null!, null!), new NotifyActivity(null!, null!, null!, null!),
    }.ToDictionary(a => a.Name);

    public static IWorkflowDeclarations Declared { get; } = new Declarations();

    public static WorkflowDefinition Define(params string[] lines)
    {
        var activities = new Dictionary<string, ActivityRecord>();
        var transitions = new List<Transition>();
        foreach (var line in lines)
        {
            var parts = line.Split(" -> ");
            if (parts.Length == 1)
            {
                var words = line.Split(' ', 3);
                activities.Add(words[0].TrimStart('*'), new ActivityRecord
                {
                    ActivityId = words[0].TrimStart('*'),
                    Name = words[1],
                    IsStart = line.StartsWith('*'),
                    Properties = words.Length > 2 ? (JsonObject)JsonNode.Parse(words[2])! : [],
                });
                continue;
            }

            var source = parts[0].Split(':');
            transitions.Add(new Transition
            {
                Id = new TransitionId($"t{transitions.Count + 1}"),
                SourceActivityId = source[0],
                SourceOutcomeName = source.Length > 1 ? source[1] : ActivityOutcome.DoneName,
                DestinationActivityId = parts[1],
            });
        }

        return new WorkflowDefinition { Activities = [.. activities.Values], Transitions = transitions };
    }

    public static async Task<IReadOnlyList<string>> FaultsAsync(WorkflowDefinition definition)
    {
        var errors = new RecipeErrors();
        await new GraphValidator(Activities.GetValueOrDefault, Declared).ValidateAsync(definition, "data[0]", errors, CancellationToken.None);
        return errors.Messages;
    }

    /// <summary>Waits until it is resumed.</summary>
    internal sealed class Wait : TaskActivity
    {
        public override string Name => "Wait";

        public override string DisplayText => "Wait";

        public override string Category => "Test";

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Halt());
    }

    /// <summary>Goes on by the one of two ways that its property names.</summary>
    internal sealed class Choose : TaskActivity
    {
        public override string Name => "Choose";

        public override string DisplayText => "Choose";

        public override string Category => "Test";

        public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => [new("Yes"), new("No")];

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) =>
            Task.FromResult(ActivityResult.Go(context.Properties["Outcome"]!.GetValue<string>()));
    }

    /// <summary>Goes on at once.</summary>
    internal sealed class Go : TaskActivity
    {
        public override string Name => "Go";

        public override string DisplayText => "Go";

        public override string Category => "Test";

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Done);
    }

    /// <summary>Answers what it did not announce.</summary>
    internal sealed class Liar : TaskActivity
    {
        public override string Name => "Liar";

        public override string DisplayText => "Liar";

        public override string Category => "Test";

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Go("Surprise"));
    }

    private sealed class Declarations : IWorkflowDeclarations
    {
        public WorkflowValueInfo? FindValue(string name, string? subjectKind) => (name, subjectKind) switch
        {
            ("charter.threshold", _) => new(name, WorkflowValueType.Money, "Seuil"),
            ("charter.opinionDays", _) => new(name, WorkflowValueType.Number, "Délai"),
            ("case.cost", "Case") => new(name, WorkflowValueType.Money, "Coût"),
            ("case.title", "Case") => new(name, WorkflowValueType.Text, "Titre"),
            ("case.bearers", "Case") => new(name, WorkflowValueType.People, "Porteurs"),
            _ => null,
        };

        public bool HasScope(string expression, string? subjectKind) =>
            expression == IWorkflowScopes.Tenant || (expression == "subject.council" && subjectKind == "Case");

        public WorkflowEventInfo? FindEvent(string name) => name is "case.opened" or "case.completed" ? new(name, "Dossier", "Case") : null;
    }

    private sealed class Silent : IDomainEvents
    {
        public Task PublishAsync<TEvent>(TEvent domainEvent, CancellationToken ct = default)
            where TEvent : class => Task.CompletedTask;
    }
}
