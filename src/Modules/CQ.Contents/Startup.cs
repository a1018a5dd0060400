using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Contents.RecipeSteps;
using CQ.Contents.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Contents;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();

        AddKernel(services);
        AddRecipes(services);
    }

    /// <summary>Items from the first word to the last reader.</summary>
    private static void AddKernel(IServiceCollection services)
    {
        services.AddScoped<ContentTypes>();
        services.AddScoped<TypeTexts>();
        services.AddScoped<ContentRights>();
        services.AddScoped<SlugMaker>();
        services.AddScoped<SaveContent>();
        services.AddScoped<PublishContent>();
        services.AddScoped<WithdrawContent>();
        services.AddScoped<RemoveContent>();
        services.AddScoped<ReviewContent>();
        services.AddScoped<ContentDesk>();
        services.AddScoped<ReadContents>();
        services.AddScoped<ISubjectResolver, ContentSubjects>();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<IRecipeStepHandler, TopicsStep>();
        services.AddScoped<IRecipeStepHandler, ContentStep>();
        services.AddScoped<PutContent>();
    }
}
