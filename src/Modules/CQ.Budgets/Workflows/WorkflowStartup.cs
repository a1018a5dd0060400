using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Budgets.Workflows;

/// <summary>The commitment as a step of workflows, where they are installed.</summary>
[RequireFeatures("CQ.Workflows")]
public sealed class WorkflowStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<IActivity, CommitActivity>();
}
