using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Model;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Sites;
using CQ.Notifications.Models;
using CQ.Notifications.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Admin;

/// <summary>Who is told what, by which way, and how long it stays. Each test has a person of its own.</summary>
public sealed class NotificationTests(NotificationSite fixture) : IClassFixture<NotificationSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_NamedTwice_IsToldOnce_OnTheSiteAndByMail()
    {
        await using var scope = fixture.Site.Enter("nord");
        var person = await NotificationSite.PersonAsync(scope, TestPeople.Member);

        await NotificationSite.TellAsync(scope, "test.news", person, "Du nouveau\npour vous");

        (await TitlesAsync(fixture.Site, person)).ShouldBe(["Du nouveau pour vous"]);
        (await MailsAsync(fixture.Site, TestPeople.Member)).ShouldBe(["Du nouveau pour vous"]);
    }

    [Fact]
    public async Task Person_WhoWantsNothing_IsToldOnlyWhatIsMandatory()
    {
        await using var scope = fixture.Site.Enter("nord");
        var person = await NotificationSite.PersonAsync(scope, TestPeople.Resident);
        var nothing = new Dictionary<string, NotificationChannel> { ["test.news"] = NotificationChannel.None, ["test.duty"] = NotificationChannel.None };
        await scope.Services.GetRequiredService<SavePreferences>().ExecuteAsync(person, nothing, Ct);

        await NotificationSite.TellAsync(scope, "test.news", person, "Superflu");
        await NotificationSite.TellAsync(scope, "test.duty", person, "Nécessaire");

        (await TitlesAsync(fixture.Site, person)).ShouldBe(["Nécessaire"]);
        (await MailsAsync(fixture.Site, TestPeople.Resident)).ShouldBe(["Nécessaire"]);
    }

    [Fact]
    public async Task Person_OutsideTheAudience_IsToldNothing()
    {
        await using var scope = fixture.Site.Enter("nord");
        var person = await NotificationSite.PersonAsync(scope, TestPeople.TownHall);

        await NotificationSite.TellAsync(scope, "test.duty", person, "Note de travail d’un autre groupe", Guid.NewGuid());

        (await TitlesAsync(fixture.Site, person)).ShouldBeEmpty();
        (await MailsAsync(fixture.Site, TestPeople.TownHall)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RolledBackBurst_TellsNobody()
    {
        await using var scope = fixture.Site.Enter("nord");
        var person = await NotificationSite.PersonAsync(scope, TestPeople.Services);
        var burst = scope.Services.GetRequiredService<IBurst>();

        await burst.RunAsync(
            async ct =>
            {
                await NotificationSite.TellAsync(scope, "test.news", person, "Annulé");
                burst.Abandon();
            },
            Ct);

        (await TitlesAsync(fixture.Site, person)).ShouldBeEmpty();
        (await MailsAsync(fixture.Site, TestPeople.Services)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("test.unknown", "/quartiers", typeof(InvalidOperationException))]
    [InlineData("test.news", "//evil.example", typeof(ArgumentException))]
    public async Task UnknownKindOrForeignPath_IsAFault(string kind, string path, Type expected)
    {
        await using var scope = fixture.Site.Enter("nord");
        var notifications = scope.Services.GetRequiredService<INotifications>();

        (await Record.ExceptionAsync(() => notifications.NotifyAsync(kind, [Guid.NewGuid()], "Titre", [], path, ct: Ct))).ShouldBeOfType(expected);
    }

    [Fact]
    public async Task Notification_OfAnotherPerson_CannotBeOpened()
    {
        await using var scope = fixture.Site.Enter("nord");
        var (owner, other) = (await NotificationSite.PersonAsync(scope, TestPeople.Team), await NotificationSite.PersonAsync(scope, TestPeople.Admin));
        await NotificationSite.TellAsync(scope, "test.news", owner, "À l’équipe");
        var id = (await scope.Services.GetRequiredService<ReadNotifications>().PageAsync(owner, null, 1, Ct)).Items[0].Id;
        var open = scope.Services.GetRequiredService<OpenNotification>();

        (await open.ExecuteAsync(id, other, Ct)).ShouldBeNull();
        (await open.ExecuteAsync(id, owner, Ct)).ShouldBe("/quartiers");
        (await scope.Services.GetRequiredService<ReadNotifications>().UnreadAsync(owner, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task PurgeAndErasure_ReachWhatThePersonMayNoLongerRead()
    {
        await using var scope = fixture.Site.Enter("nord");
        var person = await NotificationSite.PersonAsync(scope, TestPeople.Treasurer);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var now = scope.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.AddRange(Private(person, now.AddDays(-Retention.AllDays - 1)), Private(person, now.AddDays(-1)));
        await db.SaveChangesAsync(Ct);

        await scope.Services.GetServices<IBackgroundTask>().Single(t => t.Name == "notifications.purge").ExecuteAsync(Ct);
        var left = await CountAsync(db, person);
        foreach (var provider in scope.Services.GetRequiredService<IEnabled<IPersonalDataProvider>>().Where(p => p.GetType().Assembly == typeof(Notification).Assembly))
            await provider.EraseAsync(person, Ct);

        left.ShouldBe(1);
        (await CountAsync(db, person)).ShouldBe(0);
    }

    private static Notification Private(Guid userId, DateTimeOffset at) => new()
    {
        UserId = userId, Kind = "test.news", Title = "D’un groupe quitté", Path = "/", AudienceId = Guid.NewGuid(), PublishedAt = at,
    };

    private static Task<int> CountAsync(CqDbContext db, Guid userId) =>
        db.Set<Notification>().IgnoreQueryFilters([Filters.Audience]).CountAsync(n => n.UserId == userId, Ct);

    // In a scope of their own, so that they see what was committed and nothing else.
    private static async Task<List<string>> TitlesAsync(TestSite site, Guid userId)
    {
        await using var scope = site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<Notification>()
            .IgnoreQueryFilters([Filters.Audience]).Where(n => n.UserId == userId).Select(n => n.Title).ToListAsync(Ct);
    }

    private static async Task<List<string>> MailsAsync(TestSite site, string address)
    {
        await using var scope = site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<OutboxMail>()
            .Where(m => m.To == address && m.Kind.StartsWith("test.")).Select(m => m.Subject).ToListAsync(Ct);
    }
}
