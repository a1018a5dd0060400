using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>A workflow that begins, puts its subject to the vote and ends, and what it needs of a module: an event, a place, a step that can fail.</summary>
internal static class PutToTheVote
{
    public const string Kind = "Essai";

    public const string Event = "essai.begun";

    public const string Recipe =
        """
        {"WorkflowTypeId":"essai","Name":"Essai","Activities":[
          {"ActivityId":"start","Name":"DomainEvent","X":0,"Y":0,"IsStart":true,"Properties":{"Event":"essai.begun"} },
          {"ActivityId":"vote","Name":"Vote","X":0,"Y":0,"IsStart":false,"Properties":{"Electorate":"essai.electorate","Title":"Des bancs à dossier"} },
          {"ActivityId":"step","Name":"EssaiStep","X":0,"Y":0,"IsStart":false},
          {"ActivityId":"yes","Name":"End","X":0,"Y":0,"IsStart":false,"Properties":{"Result":"adopted"} },
          {"ActivityId":"no","Name":"End","X":0,"Y":0,"IsStart":false,"Properties":{"Result":"notAdopted"} },
          {"ActivityId":"none","Name":"End","X":0,"Y":0,"IsStart":false,"Properties":{"Result":"noResult"} }],
        "Transitions":[
          {"Id":1,"SourceActivityId":"start","SourceOutcomeName":"Done","DestinationActivityId":"vote"},
          {"Id":2,"SourceActivityId":"vote","SourceOutcomeName":"Adopted","DestinationActivityId":"step"},
          {"Id":3,"SourceActivityId":"step","SourceOutcomeName":"Done","DestinationActivityId":"yes"},
          {"Id":4,"SourceActivityId":"vote","SourceOutcomeName":"NotAdopted","DestinationActivityId":"no"},
          {"Id":5,"SourceActivityId":"vote","SourceOutcomeName":"NoResult","DestinationActivityId":"none"}]}
        """;

    /// <summary>Where each subject is voted on.</summary>
    public static ConcurrentDictionary<Guid, GrantScope> Electorates { get; } = new();

    /// <summary>Subjects at whose step after the vote the burst fails.</summary>
    public static ConcurrentDictionary<Guid, bool> Failing { get; } = new();

    public static ConcurrentDictionary<Guid, string?> Ended { get; } = new();

    public static void Register(IServiceCollection services)
    {
        services.AddScoped<IWorkflowEventSource, Events>();
        services.AddScoped<IWorkflowScopeSource, Scopes>();
        services.AddScoped<IActivity, Step>();
        services.AddScoped<IDomainEventHandler<WorkflowFinished>, HearEnd>();
    }

    internal sealed class Events : IWorkflowEventSource
    {
        IReadOnlyList<WorkflowEventInfo> IWorkflowEventSource.Events { get; } = [new(Event, "Essai", Kind)];
    }

    internal sealed class Scopes : IWorkflowScopeSource
    {
        public string SubjectKind => Kind;

        public IReadOnlyList<string> Expressions { get; } = ["essai.electorate"];

        public Task<GrantScope?> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct) =>
            Task.FromResult<GrantScope?>(Electorates[subject.Id]);
    }

    internal sealed class Step : TaskActivity
    {
        public override string Name => "EssaiStep";

        public override string DisplayText => "Étape d'essai";

        public override string Category => "Essai";

        public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

        public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) =>
            Failing.ContainsKey(context.Subject.Id) ? throw new InvalidOperationException("la comptabilité est fermée") : Task.FromResult(ActivityResult.Done);
    }

    internal sealed class HearEnd : IDomainEventHandler<WorkflowFinished>
    {
        public Task HandleAsync(WorkflowFinished domainEvent, CancellationToken ct)
        {
            Ended[domainEvent.Subject.Id] = domainEvent.Result;
            return Task.CompletedTask;
        }
    }
}
