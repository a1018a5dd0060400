using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Glossary.RecipeSteps;
using CQ.Glossary.Services;
using CQ.Glossary.Services.Searching;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Glossary;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, GlossaryMenu>();
        services.AddScoped<IRecipeStepHandler, GlossaryStep>();
        services.AddScoped<ISubjectResolver, GlossarySubjects>();
        services.AddScoped<ISearchSource, GlossarySearch>();
        services.AddScoped<ReadTerms>();
        services.AddScoped<AddTerm>();
        services.AddScoped<EditTerm>();
        services.AddScoped<RemoveTerm>();
    }
}
