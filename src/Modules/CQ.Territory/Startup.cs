using CQ.Abstractions.Commands;
using CQ.Abstractions.Data;
using CQ.Abstractions.Localization;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Workflows;
using CQ.Mvc.Blocks;
using CQ.Territory.Commands;
using CQ.Territory.Data;
using CQ.Territory.RecipeSteps;
using CQ.Territory.Services;
using CQ.Territory.Services.Addresses;
using CQ.Territory.Services.Composing;
using CQ.Territory.Services.News;
using CQ.Territory.Services.Searching;
using CQ.Territory.ViewComponents;
using CQ.Territory.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Territory;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, AdminMenu>();
        services.AddScoped<INavigationProvider, SiteMenu>();
        services.AddSingleton(new SettingsSection(typeof(HomeTexts)));
        services.AddScoped<IProcessingPurpose, TerritoryPurposes>();
        services.AddScoped<INotificationKind, MembershipRequestedKind>();
        services.AddScoped<INotificationKind, MembershipAnsweredKind>();
        services.AddScoped<INotificationKind, TermStartedKind>();
        services.AddScoped<TerritoryNews>();
        services.AddScoped<IPersonalDataProvider, TerritoryPersonalData>();

        AddRights(services);
        AddPlaces(services);
        AddBodies(services);
        AddCharter(services);
        AddAddresses(services);
        AddPages(services);

        services.AddScoped<IRecipeStepHandler, TerritoryStep>();
        services.AddScoped<IRecipeStepHandler, CharterStep>();
        services.AddScoped<IRecipeStepHandler, GroupsStep>();
        services.AddScoped<IRecipeStepHandler, TermsStep>();
        services.AddScoped<IRecipeStepHandler, MembershipsStep>();
        services.AddScoped<IRecipeStepHandler, AddressesStep>();
    }

    private static void AddRights(IServiceCollection services)
    {
        services.AddScoped<IWorkflowValueSource, CharterWorkflowValues>();
        services.AddScoped<IWorkflowScopeSource, GroupPlaces>();
        services.AddScoped<IGrantSource, TerritoryGrants>();
        services.AddScoped<IRoleHolderSource, TerritoryRoleHolders>();
        services.AddScoped<IViewerCircleSource, TerritoryCircles>();
    }

    private static void AddPlaces(IServiceCollection services)
    {
        services.AddScoped<ITerritoryDirectory, TerritoryDirectory>();
        services.AddScoped<ITerritoryMaps, TerritoryMaps>();
        services.AddScoped<ISubjectResolver, CouncilSubjects>();
        services.AddScoped<ISearchSource, NeighbourhoodSearch>();
        services.AddScoped<ISearchPlaces, NeighbourhoodSearch>();
        services.AddScoped<ISearchSource, BodySearch>();
        services.AddScoped<ISubjectResolver, NeighbourhoodSubjects>();
        services.AddScoped<CreateNeighbourhood>();
        services.AddScoped<EditNeighbourhood>();
        services.AddScoped<SetUpNeighbourhood>();
        services.AddScoped<MoveNeighbourhood>();
        services.AddScoped<CloseNeighbourhood>();
        services.AddScoped<ChangeBoundary>();
        services.AddScoped<FindNeighbourhood>();
        services.AddScoped<OpenCouncil>();
        services.AddScoped<EditCouncil>();
        services.AddScoped<CloseCouncil>();
        services.AddScoped<EditSector>();
        services.AddScoped<ReadNeighbourhood>();
    }

    private static void AddBodies(IServiceCollection services)
    {
        services.AddScoped<ISubjectResolver, GroupSubjects>();
        services.AddScoped<ReadBodies>();
        services.AddScoped<ReadGroups>();
        services.AddScoped<ReadGroupAdmin>();
        services.AddScoped<CreateGroup>();
        services.AddScoped<EditGroup>();
        services.AddScoped<CloseGroup>();
        services.AddScoped<AddSeat>();
        services.AddScoped<CloseSeat>();
        services.AddScoped<AppointToSeat>();
        services.AddScoped<EndTerm>();
        services.AddScoped<Memberships>();
        services.AddScoped<JoinCouncil>();
        services.AddScoped<LeaveCouncil>();
        services.AddScoped<DecideMembership>();
        services.AddScoped<AddMember>();
        services.AddScoped<EndMembership>();
    }

    private static void AddCharter(IServiceCollection services)
    {
        services.AddScoped<ICharters, Charters>();
        services.AddScoped<PublishCharter>();
        services.AddScoped<ITenantLabels, TerritoryLabels>();
    }

    private static void AddAddresses(IServiceCollection services)
    {
        services.AddScoped<ITenantCommand, AddressesCommand>();
        services.AddScoped<AddressRows>();
        services.AddScoped<ReadSectorArea>();
        services.AddScoped<ImportAddresses>();
        services.AddScoped<FindStreets>();
        services.AddScoped<SearchAddresses>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<ReadComposition>();
        services.AddScoped<ComposePage>();
        services.AddScoped<BlockTexts>();
        services.AddScoped<ISubjectResolver, PageBlockSubjects>();
        services.AddScoped<INeighbourhoodBlock, CouncilPeopleBlock>();
        services.AddScoped<INeighbourhoodBlock, QuartierMapBlock>();
        services.AddScoped<IHomeBlock, TakePartBlock>();
    }
}
