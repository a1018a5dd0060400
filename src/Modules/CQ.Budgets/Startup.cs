using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Budgets.Events;
using CQ.Budgets.Handlers;
using CQ.Budgets.RecipeSteps;
using CQ.Budgets.Services;
using CQ.Budgets.Services.Searching;
using CQ.Budgets.ViewComponents;
using CQ.Mvc.Blocks;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Budgets;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, Menus>();
        services.AddScoped<INeighbourhoodBlock, CouncilBalanceBlock>();
        services.AddScoped<IProcessingPurpose, BudgetPurposes>();
        services.AddScoped<EntrySearch>();
        services.AddScoped<ISearchSource>(s => s.GetRequiredService<EntrySearch>());
        services.AddScoped<ISubjectResolver>(s => s.GetRequiredService<EntrySearch>());
        services.AddScoped<IDomainEventHandler<EntryPosted>, FeedEntry>();
        services.AddScoped<IRecipeStepHandler, FiscalYearStep>();

        AddLedger(services);
        AddProposals(services);
        AddReports(services);
    }

    private static void AddLedger(IServiceCollection services)
    {
        services.AddScoped<FiscalYears>();
        services.AddScoped<OpenFiscalYear>();
        services.AddScoped<PostEntry>();
        services.AddScoped<OpenCredits>();
        services.AddScoped<CommitForProject>();
        services.AddScoped<Decommit>();
        services.AddScoped<CertifyService>();
        services.AddScoped<OrderPayment>();
        services.AddScoped<CorrectEntry>();
    }

    private static void AddProposals(IServiceCollection services)
    {
        services.AddScoped<Proposals>();
        services.AddScoped<ProposeEntry>();
        services.AddScoped<ApproveProposal>();
        services.AddScoped<RefuseProposal>();
        services.AddScoped<WithdrawProposal>();
        services.AddScoped<ReadProposals>();
        services.AddScoped<ProposalPages>();
        services.AddScoped<ProposalNotices>();
        services.AddScoped<ISubjectAccess, ProposalAccess>();
        services.AddSingleton<INotificationKind, ProposalWaitingKind>();
        services.AddSingleton<INotificationKind, ProposalDecidedKind>();
    }

    private static void AddReports(IServiceCollection services)
    {
        services.AddScoped<ProjectMoneyQuery>();
        services.AddScoped<IBudgetOverview, BudgetOverview>();
        services.AddScoped<OpenCommitments>();
        services.AddScoped<CommitmentPages>();
        services.AddScoped<ProjectNames>();
        services.AddScoped<LedgerCsv>();
    }
}
