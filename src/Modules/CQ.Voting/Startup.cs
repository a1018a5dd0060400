using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Voting.Handlers;
using CQ.Voting.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Voting;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, Menus>();

        services.AddScoped<OpenVote>();
        services.AddScoped<RecuseElector>();
        services.AddScoped<CastVote>();
        services.AddScoped<CloseVote>();
        services.AddScoped<AdjournVote>();
        services.AddScoped<StopVote>();
        services.AddScoped<VoteCounting>();
        services.AddScoped<VoteEnding>();
        services.AddScoped<IDueWorkHandler, VotingDeadline>();

        services.AddScoped<IVoteResults, VoteResults>();
        services.AddScoped<IVoteBooth, VoteBooth>();
        services.AddScoped<SubjectLinks>();
        services.AddScoped<ReadVote>();
        services.AddScoped<ReadBooth>();
        services.AddScoped<ListVotes>();
        services.AddScoped<ISubjectResolver, VoteSubjects>();

        services.AddScoped<IFeatureGuard, RunningVotesGuard>();
        services.AddScoped<IProcessingPurpose, VotingPurposes>();
        services.AddScoped<IPersonalDataProvider, VotingPersonalData>();
    }
}
