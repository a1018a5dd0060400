using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Work;
using CQ.Abstractions.Workflows;
using CQ.Mvc.Blocks;
using CQ.Workflows.Activities;
using CQ.Workflows.RecipeSteps;
using CQ.Workflows.Services;
using CQ.Workflows.Services.Admin;
using CQ.Workflows.Services.Engine;
using CQ.Workflows.Services.Tasks;
using CQ.Workflows.Services.Types;
using CQ.Workflows.ViewComponents;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Workflows;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<ILayoutBlock, TaskCountBlock>();
        services.AddScoped<IRecipeStepHandler, WorkflowTypeStep>();
        services.AddScoped<IFeatureGuard, WorkflowsFeatureGuard>();
        services.AddScoped<IBackgroundTask, PurgeInstances>();
        services.AddScoped<SubjectTitles>();
        AddActivities(services);
        AddEngine(services);
        AddTasks(services);
        AddBackOffice(services);
    }

    private static void AddActivities(IServiceCollection services)
    {
        services.AddScoped<IActivity, DomainEventActivity>();
        services.AddScoped<IActivity, IfElseActivity>();
        services.AddScoped<IActivity, ForkActivity>();
        services.AddScoped<IActivity, JoinActivity>();
        services.AddScoped<IActivity, HumanTaskActivity>();
        services.AddScoped<IActivity, TimerActivity>();
        services.AddScoped<IActivity, NotifyActivity>();
        services.AddScoped<IActivity, EndActivity>();
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.AddScoped<ActivityLibrary>();
        services.AddScoped<WorkflowDeclarations>();
        services.AddScoped<IWorkflowDeclarations>(sp => sp.GetRequiredService<WorkflowDeclarations>());
        services.AddScoped<IWorkflowValues, WorkflowValues>();
        services.AddScoped<IWorkflowScopes, WorkflowScopes>();
        services.AddScoped<WorkflowManager>();
        services.AddScoped<IWorkflowManager>(sp => sp.GetRequiredService<WorkflowManager>());
        services.AddScoped<InstanceLock>();
        services.AddScoped<InstanceMover>();
        services.AddScoped<CancelInstance>();
        services.AddScoped<FaultKeeper>();
        services.AddScoped<MarkFaulted>();
        services.AddScoped<FaultNotices>();
        services.AddScoped<IDueWorkHandler, FaultHandler>();
        services.AddScoped<IDueWorkHandler, TimerHandler>();
        services.AddScoped<INotificationKind, FaultKind>();
        services.AddScoped<INotificationKind, NewsKind>();
    }

    private static void AddTasks(IServiceCollection services)
    {
        services.AddScoped<HumanTaskStore>();
        services.AddScoped<IHumanTaskStore>(sp => sp.GetRequiredService<HumanTaskStore>());
        services.AddScoped<CreateTask>();
        services.AddScoped<CompleteTask>();
        services.AddScoped<TaskNotices>();
        services.AddScoped<ISubjectAccess, TaskAccess>();
        services.AddScoped<INotificationKind, TaskWaitingKind>();
        services.AddScoped<ReadInbox>();
        services.AddScoped<ReadTask>();
        services.AddScoped<TaskReasons>();
        services.AddScoped<IPersonalDataProvider, TaskPersonalData>();
        services.AddScoped<IProcessingPurpose, TaskPurposes>();
    }

    private static void AddBackOffice(IServiceCollection services)
    {
        services.AddScoped<PublishVersion>();
        services.AddScoped<SwitchType>();
        services.AddScoped<RetryInstance>();
        services.AddScoped<IDueWorkHandler, RetryHandler>();
        services.AddScoped<TypeList>();
        services.AddScoped<ReadType>();
        services.AddScoped<InstanceList>();
        services.AddScoped<ReadInstance>();
        services.AddScoped<WorkflowWords>();
    }
}
