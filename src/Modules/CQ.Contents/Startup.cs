using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Search;
using CQ.Abstractions.Work;
using CQ.Contents.Events;
using CQ.Contents.Handlers;
using CQ.Contents.RecipeSteps;
using CQ.Contents.Services;
using CQ.Contents.Services.Checking;
using CQ.Contents.Services.Comments;
using CQ.Contents.Services.Comments.News;
using CQ.Contents.Services.Editing;
using CQ.Contents.Services.Files;
using CQ.Contents.Services.News;
using CQ.Contents.Services.Searching;
using CQ.Media.Services;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Contents;

/// <summary>Table of contents of the module.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPermissionProvider, Permissions>();
        services.AddScoped<INavigationProvider, ContentsMenu>();

        AddKernel(services);
        AddRecipes(services);
        AddDesk(services);
        AddChecks(services);
        AddReview(services);
        AddFiles(services);
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
        services.AddScoped<ISearchSource, ContentSearch>();
        services.AddScoped<ILostPaths, OldAddresses>();
    }

    private static void AddRecipes(IServiceCollection services)
    {
        services.AddScoped<IRecipeStepHandler, TopicsStep>();
        services.AddScoped<IRecipeStepHandler, ContentStep>();
        services.AddScoped<PutContent>();
    }

    /// <summary>The screens of those who write.</summary>
    private static void AddDesk(IServiceCollection services)
    {
        services.AddScoped<ReadDesk>();
        services.AddScoped<BulkEdit>();
        services.AddScoped<OfferPlaces>();
        services.AddScoped<FormWords>();
        services.AddScoped<WordsText>();
        services.AddScoped<EditorScreens>();
        services.AddScoped<SavedWords>();
        services.AddScoped<KeepTyping>();
        services.AddScoped<MergeTexts>();
        services.AddScoped<MergeScreens>();
        services.AddScoped<SharePreview>();
        services.AddScoped<FindLinks>();
        services.AddScoped<ReadCalendar>();
        services.AddScoped<ReadAttention>();
        services.AddScoped<KeepTopics>();
        services.AddScoped<IBackgroundTask, PurgeWriting>();
        services.AddScoped<IPersonalDataProvider, ContentPersonalData>();
        services.AddScoped<IProcessingPurpose, ContentPurposes>();
    }

    private static void AddChecks(IServiceCollection services)
    {
        services.AddScoped<LocalLinks>();
        services.AddScoped<CheckText>();
        services.AddScoped<ILocalPages, TerritoryPages>();
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddScoped<ReviewNews>();
        services.AddScoped<INotificationKind, ReviewWaitsKind>();
        services.AddScoped<INotificationKind, ReviewAnsweredKind>();
        services.AddScoped<IDomainEventHandler<ReviewAsked>, TellReview>();
        services.AddScoped<IDomainEventHandler<SentBack>, TellReview>();
        services.AddScoped<IDomainEventHandler<ContentPublished>, TellReview>();
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddScoped<IMediaOwner, ContentFiles>();
        services.AddScoped<AttachPicture>();
        services.AddScoped<IDomainEventHandler<ContentPublished>, FollowMedia>();
        services.AddScoped<IDomainEventHandler<ContentWithdrawn>, FollowMedia>();
        services.AddScoped<IDomainEventHandler<ContentRemoved>, FollowMedia>();
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
