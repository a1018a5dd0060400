using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Contents.Events;
using CQ.Contents.Handlers;
using CQ.Contents.RecipeSteps;
using CQ.Contents.Services;
using CQ.Contents.Services.Comments;
using CQ.Contents.Services.Comments.News;
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
        AddComments(services);
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
        services.AddScoped<ILostPaths, OldAddresses>();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<IRecipeStepHandler, TopicsStep>();
        services.AddScoped<IRecipeStepHandler, ContentStep>();
        services.AddScoped<PutContent>();
    }

    /// <summary>What people say below what is published, and its moderation.</summary>
    private static void AddComments(IServiceCollection services)
    {
        services.AddScoped<PermissionHolders>();
        services.AddScoped<CommentSubjects>();
        services.AddScoped<ICommentable, ContentCommentable>();
        services.AddScoped<CommentNews>();
        services.AddScoped<WriteComment>();
        services.AddScoped<ReadComments>();
        services.AddScoped<ReportComment>();
        services.AddScoped<ModerateComments>();
        services.AddScoped<IDomainEventHandler<ContentPublished>, CommentsFollow>();
        services.AddScoped<IDomainEventHandler<ContentWithdrawn>, CommentsFollow>();
        services.AddScoped<IDomainEventHandler<ContentRemoved>, CommentsFollow>();
        services.AddScoped<INotificationKind, CommentWrittenKind>();
        services.AddScoped<INotificationKind, CommentModeratedKind>();
        services.AddScoped<INotificationKind, CommentReportedKind>();
        services.AddScoped<IPersonalDataProvider, CommentPersonalData>();
        services.AddScoped<IProcessingPurpose, CommentPurposes>();
        services.AddScoped<INavigationProvider, ModerationMenu>();
    }
}
