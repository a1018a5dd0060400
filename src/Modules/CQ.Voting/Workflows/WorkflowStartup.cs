using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;
using CQ.Voting.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Voting.Workflows;

/// <summary>What votes bring to workflows: the activity, the electors' tasks and the ballot on their page.</summary>
[RequireFeatures("CQ.Workflows")]
public sealed class WorkflowStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IActivity, VoteActivity>();
        services.AddScoped<ElectorTasks>();
        services.AddScoped<ITaskForm, BallotTaskForm>();
        services.AddScoped<IDomainEventHandler<VoteOpened>, KeepElectorTasks>();
        services.AddScoped<IDomainEventHandler<VoteCast>, KeepElectorTasks>();
        services.AddScoped<IDomainEventHandler<ElectorRecused>, KeepElectorTasks>();
        services.AddScoped<IDomainEventHandler<VoteAdjourned>, KeepElectorTasks>();
        services.AddScoped<IDomainEventHandler<VoteStopped>, KeepElectorTasks>();
        // Before the instance goes on: what it asks next must not stand beside the ballots.
        services.AddScoped<IDomainEventHandler<VoteClosed>, KeepElectorTasks>();
        services.AddScoped<IDomainEventHandler<VoteClosing>, ResumeAfterVote>();
        services.AddScoped<IDomainEventHandler<VoteClosed>, ResumeAfterVote>();
    }
}
