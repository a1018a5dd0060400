using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Budgets.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Budgets;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();

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
    }

    private static void AddReports(IServiceCollection services)
    {
        services.AddScoped<ProjectMoneyQuery>();
        services.AddScoped<IBudgetOverview, BudgetOverview>();
    }
}
