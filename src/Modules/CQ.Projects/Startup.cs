using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Abstractions.Work;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Events;
using CQ.Media.Services;
using CQ.Mvc.Blocks;
using CQ.Projects.Data;
using CQ.Projects.Events;
using CQ.Projects.Handlers;
using CQ.Projects.RecipeSteps;
using CQ.Projects.Services;
using CQ.Projects.Services.News;
using CQ.Projects.Services.Searching;
using CQ.Projects.ViewComponents;
using CQ.Projects.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Projects;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();

        AddProcedure(services);
        AddWorkflow(services);
        AddDrafts(services);
        AddFollowUp(services);
        AddPages(services);
        AddDemo(services);
    }

    /// <summary>From the draft to the decision.</summary>
    private static void AddProcedure(IServiceCollection services)
    {
        services.AddScoped<Counters>();
        services.AddScoped<LastWord>();
        services.AddScoped<ProjectStore>();
        services.AddScoped<ProjectMover>();
        services.AddScoped<Bearers>();
        services.AddScoped<SubmitProject>();
        services.AddScoped<WithdrawProject>();
        services.AddScoped<ServeWaitingProject>();
    }

    /// <summary>What definitions may use, and what is written down when people decide.</summary>
    private static void AddWorkflow(IServiceCollection services)
    {
        services.AddScoped<IWorkflowEventSource, ProjectEvents>();
        services.AddScoped<IWorkflowScopeSource, ProjectPlaces>();
        services.AddScoped<IWorkflowValueSource, ProjectValues>();
        services.AddScoped<IActivity, MoveProjectActivity>();
        services.AddScoped<IActivity, RouteProjectActivity>();
        services.AddScoped<IActivity, CreditQueueActivity>();
        services.AddScoped<ITaskForm, TechnicalOpinionForm>();
        services.AddScoped<ITaskForm, FinancialOpinionForm>();
        services.AddScoped<ITaskForm, PlenaryForm>();
        services.AddScoped<ITaskForm, ActForm>();
        services.AddScoped<IDomainEventHandler<HumanTaskDecided>, KeepDecisions>();
        services.AddScoped<IDomainEventHandler<EntryPosted>, CreditFreed>();
        services.AddScoped<IDueWorkHandler, CreditFreed>();
        services.AddScoped<IDomainEventHandler<ProjectStateChanged>, WaitingListMoved>();
        services.AddScoped<IDueWorkHandler, WaitingListMoved>();
    }

    /// <summary>The pages on which people decide, and what follows the decision until delivery.</summary>
    private static void AddFollowUp(IServiceCollection services)
    {
        services.AddScoped<ITaskPage, ProjectTaskPage>();
        services.AddScoped<ReadProjectFile>();
        services.AddScoped<FollowedProjects>();
        services.AddScoped<ReadFollowUp>();
        services.AddScoped<Agents>();
        services.AddScoped<NameAgent>();
        services.AddScoped<ReplaceBearer>();
        services.AddScoped<Milestones>();
        services.AddScoped<LogContact>();
        services.AddScoped<DeliverProject>();
        services.AddScoped<RecordDelivery>();
        services.AddScoped<IDomainEventHandler<WorkflowEventTaken>, CompleteDelivery>();
        services.AddScoped<EvaluateProject>();
        services.AddScoped<WorkingNotes>();
        services.AddScoped<IDomainEventHandler<ProjectStateChanged>, StartFollowUp>();
        services.AddScoped<IBackgroundTask, WatchProjects>();
        services.AddSingleton<INotificationKind, ProjectPartKind>();
        services.AddSingleton<INotificationKind, ProjectWatchKind>();
        services.AddScoped<INavigationProvider, FollowUpMenu>();
    }

    /// <summary>What everybody reads.</summary>
    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<ProjectCatalogue>();
        services.AddScoped<ReadProject>();
        services.AddScoped<ProjectFiles>();
        services.AddScoped<IMediaOwner, ProjectFileRights>();
        services.AddScoped<ISubjectResolver, ProjectSubjects>();
        services.AddScoped<ISearchSource, ProjectSearch>();
        services.AddScoped<ISubjectAccess, ProjectAccess>();
        services.AddScoped<INavigationProvider, Menus>();
        services.AddScoped<IHomeBlock, LatestProjectsBlock>();
        services.AddScoped<IHomeBlock, DoneProjectsBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierProjectsBlock>();
    }

    /// <summary>The past of a demo.</summary>
    private static void AddDemo(IServiceCollection services)
    {
        services.AddScoped<IRecipeStepHandler, DemoProjectsStep>();
        services.AddScoped<StoryVotes>();
        services.AddScoped<PerformDeed>();
        services.AddScoped<PerformFollowUp>();
    }

    /// <summary>The bearer's side: the form, one's projects, advice, news.</summary>
    private static void AddDrafts(IServiceCollection services)
    {
        services.AddScoped<DraftStore>();
        services.AddScoped<StartDraft>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<DeleteDraft>();
        services.AddScoped<AskAdvice>();
        services.AddScoped<DraftAdvice>();
        services.AddScoped<BearerProjects>();
        services.AddScoped<CompleteProject>();
        services.AddScoped<BearerNews>();
        services.AddScoped<INotificationKind, ProjectReceivedKind>();
        services.AddScoped<INotificationKind, ProjectMovedKind>();
        services.AddScoped<INotificationKind, AdviceAnsweredKind>();
        services.AddScoped<IDomainEventHandler<ProjectStateChanged>, TellBearer>();
        services.AddScoped<IDomainEventHandler<HumanTaskDecided>, TellBearer>();
        services.AddScoped<ITaskPage, DraftTaskPage>();
        services.AddScoped<IPersonalDataProvider, ProjectPersonalData>();
        services.AddScoped<IProcessingPurpose, ProjectPurposes>();
        services.AddScoped<INavigationProvider, BearerMenu>();
    }
}
