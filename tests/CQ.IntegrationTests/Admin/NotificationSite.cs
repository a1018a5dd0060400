using System.Collections.Concurrent;
using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Admin;

/// <summary>A site whose modules announce two kinds of news: one that may be silenced and one that may not.</summary>
public sealed class NotificationSite(TemplateDatabase template) : IAsyncLifetime
{
    private ClonedDatabase _database = null!;

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await ClonedDatabase.OfAsync(template);
        Site = await TestSite.StartAsync(_database.Name, replace: services =>
        {
            services.AddScoped<INotificationKind, News>();
            services.AddScoped<INotificationKind, Duty>();
            services.AddScoped<ISubjectAccess, Files>();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }

    public static async Task<Guid> PersonAsync(TenantScope scope, string email) =>
        await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"{email} has no account.");

    public static Task TellAsync(TenantScope scope, string kind, Guid userId, string title, Guid? audienceId = null, SubjectRef? subject = null) =>
        scope.Services.GetRequiredService<IBurst>().RunAsync(
            ct => scope.Services.GetRequiredService<INotifications>().NotifyAsync(kind, [userId, userId], title, ["Un."], "/quartiers", audienceId, subject, ct),
            TestContext.Current.CancellationToken);

    /// <summary>Files that a person may read as long as a test says so.</summary>
    public sealed class Files(IViewer viewer) : ISubjectAccess
    {
        public const string KindName = "test.file";

        public static ConcurrentDictionary<(Guid User, Guid File), bool> Open { get; } = new();

        public string Kind => KindName;

        public Task<IReadOnlyCollection<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
            Task.FromResult<IReadOnlyCollection<Guid>>([.. ids.Where(i => viewer.UserId is { } me && Open.ContainsKey((me, i)))]);
    }

    public sealed class News : INotificationKind
    {
        public string Key => "test.news";

        public string Name => "Nouvelles";

        public string Description => "Quand il y a du nouveau.";

        public NotificationChannel DefaultChannel => NotificationChannel.Mail;

        public bool IsMandatory => false;
    }

    public sealed class Duty : INotificationKind
    {
        public string Key => "test.duty";

        public string Name => "Devoirs";

        public string Description => "Quand une décision dépend de vous.";

        public NotificationChannel DefaultChannel => NotificationChannel.Mail;

        public bool IsMandatory => true;
    }
}
