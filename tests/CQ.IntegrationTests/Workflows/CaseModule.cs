using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;

namespace CQ.IntegrationTests.Workflows;

/// <summary>What a module contributes, for subjects of the kind Case: values, a place, events, a title, and a step that can be made to fail.</summary>
internal static class CaseModule
{
    public const string Kind = "Case";

    public static ConcurrentDictionary<Guid, Guid> Councils { get; } = new();

    /// <summary>Subjects at whose step the burst fails.</summary>
    public static ConcurrentDictionary<Guid, bool> Failing { get; } = new();

    /// <summary>How often the step was carried through, by subject, failed bursts included.</summary>
    public static ConcurrentDictionary<Guid, int> Steps { get; } = new();

    public static ConcurrentBag<WorkflowFinished> Ended { get; } = [];

    internal sealed class Values : IWorkflowValueSource
    {
        public string SubjectKind => Kind;

        IReadOnlyList<WorkflowValueInfo> IWorkflowValueSource.Values { get; } =
            [new("case.cost", WorkflowValueType.Money, "Coût"), new("case.title", WorkflowValueType.Text, "Titre")];

        public Task<WorkflowValue?> ResolveAsync(string name, SubjectRef subject, CancellationToken ct) => Task.FromResult<WorkflowValue?>(
            name == "case.cost" ? WorkflowValue.Of(Money.Euros(1000)) : WorkflowValue.Of($"dossier {subject.Id.ToString()[..4]}"));
    }

    internal sealed class Scopes : IWorkflowScopeSource
    {
        public string SubjectKind => Kind;

        public IReadOnlyList<string> Expressions { get; } = ["subject.council"];

        public Task<GrantScope?> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct) =>
            Task.FromResult<GrantScope?>(GrantScope.Council(Councils[subject.Id]));
    }

    internal sealed class Events : IWorkflowEventSource
    {
        IReadOnlyList<WorkflowEventInfo> IWorkflowEventSource.Events { get; } =
            [.. new[] { "case.opened", "case.completed", "case.timed", "case.pinned", "case.drawn", "case.heard" }.Select(n => new WorkflowEventInfo(n, n, Kind))];
    }

    internal sealed class Step : TaskActivity
    {
        public override string Name => "CaseStep";

        public override string DisplayText => "Étape d'essai";

        public override string Category => "Essai";

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
        {
            Steps.AddOrUpdate(context.Subject.Id, 1, (_, n) => n + 1);
            return Failing.ContainsKey(context.Subject.Id) ? throw new InvalidOperationException("la comptabilité est fermée") : Task.FromResult(ActivityResult.Done);
        }
    }

    internal sealed class HearEnd : IDomainEventHandler<WorkflowFinished>
    {
        public Task HandleAsync(WorkflowFinished domainEvent, CancellationToken ct)
        {
            Ended.Add(domainEvent);
            return Task.CompletedTask;
        }
    }
}
