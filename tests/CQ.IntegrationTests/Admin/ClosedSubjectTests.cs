using System.Net;
using CQ.Abstractions.Data;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Projects;
using CQ.IntegrationTests.Sites;
using CQ.Notifications.Models;
using CQ.Notifications.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Admin;

/// <summary>What was told about a thing is read as long as the thing may be: who loses the right loses the titles, on the site and in mails that have not left.</summary>
public sealed class ClosedSubjectTests(NotificationSite fixture) : IClassFixture<NotificationSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ClosedToItsReader_TheLineIsInNoListAndNoCount_AndComesBackWithTheRight()
    {
        var (person, file) = (await PersonAsync(TestPeople.Member), new SubjectRef(NotificationSite.Files.KindName, Guid.NewGuid()));
        NotificationSite.Files.Open[(person, file.Id)] = true;
        await TellAsync(person, "Du dossier fermé", file);
        await TellAsync(person, "Sans dossier", null);
        using var client = await SignedInAsync(TestPeople.Member);
        var id = await IdAsync(person, "Du dossier fermé");

        (await client.PageAsync("/compte/notifications")).Body!.TextContent.ShouldContain("Du dossier fermé");
        (await UnreadAsync(TestPeople.Member, person)).ShouldBe(2);
        NotificationSite.Files.Open.TryRemove((person, file.Id), out _);
        fixture.Site.ForgetPages();
        var closed = await client.PageAsync("/compte/notifications");
        var unread = await UnreadAsync(TestPeople.Member, person);
        using var opened = await PostAsync(client, $"/compte/notifications/{id}");
        using var all = await PostAsync(client, "/compte/notifications/lues");
        NotificationSite.Files.Open[(person, file.Id)] = true;
        fixture.Site.ForgetPages();

        closed.Body!.TextContent.ShouldNotContain("Du dossier fermé");
        closed.Body!.TextContent.ShouldContain("Sans dossier");
        unread.ShouldBe(1);
        opened.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        all.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnreadAsync(TestPeople.Member, person)).ShouldBe(1);
        (await client.PageAsync("/compte/notifications")).Body!.TextContent.ShouldContain("Du dossier fermé");
    }

    [Fact]
    public async Task KindThatNobodyAnswersFor_IsShownToNobody()
    {
        var person = await PersonAsync(TestPeople.Services);

        await TellAsync(person, "D’un module éteint", new SubjectRef("test.nobody", Guid.NewGuid()));

        (await UnreadAsync(TestPeople.Services, person)).ShouldBe(0);
    }

    [Fact]
    public async Task MailThatHasNotLeft_DoesNotLeave_OnceItsSubjectIsClosed()
    {
        var (person, open, closed) = (await PersonAsync(TestPeople.Resident), NewFile(), NewFile());
        NotificationSite.Files.Open[(person, open.Id)] = true;

        await TellAsync(person, "D’un dossier ouvert", open);
        await TellAsync(person, "D’un dossier refermé", closed);
        var left = await SendAsync("D’un dossier ouvert");
        var kept = await SendAsync("D’un dossier refermé");

        (left.SentAt is not null, left.PurgedAt).ShouldBe((true, null));
        (kept.SentAt, kept.PurgedAt is not null, kept.To, kept.Paragraphs.Length).ShouldBe((null, true, "", 0));
        ReadOutbox.StateOf(kept.SentAt, kept.PurgedAt, kept.LastError).ShouldBe(OutboxState.GivenUp);
    }

    [Fact]
    public async Task List_TakesAsManyStatements_HoweverManyFilesItTellsOf_AndPagesPastTheClosedOnes()
    {
        var person = await PersonAsync(TestPeople.Team);
        using var client = await SignedInAsync(TestPeople.Team);
        using var counter = new StatementCounter(fixture.Site);
        await ManyAsync(person, 2, open: true);
        await client.GetAsync("/compte/notifications");
        var (_, few) = await counter.CountAsync(client.Http, "/compte/notifications");
        await ManyAsync(person, 40, open: true);
        await ManyAsync(person, 150, open: false);

        var (first, many) = await counter.CountAsync(client.Http, "/compte/notifications");
        var next = (await TestClient.ParseAsync(first)).QuerySelector("nav.paging a[rel=next]")!.GetAttribute("href")!;
        var second = await client.PageAsync(next);

        many.ShouldBe(few);
        second.QuerySelectorAll(".rows__item").Length.ShouldBe(30);
        second.Body!.TextContent.ShouldNotContain("fermé");
    }

    private static SubjectRef NewFile() => new(NotificationSite.Files.KindName, Guid.NewGuid());

    private async Task ManyAsync(Guid person, int count, bool open)
    {
        await using var scope = fixture.Site.Enter("nord");
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var now = scope.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var file = NewFile();
            if (open)
                NotificationSite.Files.Open[(person, file.Id)] = true;
            db.Add(new Notification
            {
                UserId = person, Kind = "test.news", Title = open ? "ouvert" : "fermé", Path = "/", SubjectKind = file.Kind, SubjectId = file.Id,
                AudienceId = Abstractions.People.Audience.Public.Id, PublishedAt = now,
            });
        }

        await db.SaveChangesAsync(Ct);
    }

    private async Task<OutboxMail> SendAsync(string subject)
    {
        var id = await ReadAsync(db => db.Set<OutboxMail>().Where(m => m.Subject == subject).Select(m => m.Id).SingleAsync(Ct));
        await using (var scope = fixture.Site.Enter("nord"))
        {
            var sender = scope.Services.GetServices<IDueWorkHandler>().Single(h => h.Kind == OutboxMail.WorkKind);
            await scope.Services.GetRequiredService<IBurst>().RunAsync(ct => sender.RunAsync(new DueWork(OutboxMail.WorkKind, id, DateTimeOffset.UnixEpoch, 1), ct), Ct);
        }

        return await ReadAsync(db => db.Set<OutboxMail>().AsNoTracking().SingleAsync(m => m.Id == id, Ct));
    }

    private async Task TellAsync(Guid person, string title, SubjectRef? subject)
    {
        await using var scope = fixture.Site.Enter("nord");
        await NotificationSite.TellAsync(scope, "test.news", person, title, subject: subject);
    }

    private Task<int> UnreadAsync(string email, Guid person) =>
        new ProjectSite(fixture.Site).AsAsync(email, s => s.GetRequiredService<ReadNotifications>().UnreadAsync(person, Ct));

    private Task<Guid> IdAsync(Guid person, string title) =>
        ReadAsync(db => db.Set<Notification>().Where(n => n.UserId == person && n.Title == title).Select(n => n.Id).SingleAsync(Ct));

    private Task<T> ReadAsync<T>(Func<CqDbContext, Task<T>> read) => new ProjectSite(fixture.Site).ReadAsync(read);

    private Task<Guid> PersonAsync(string email) => new ProjectSite(fixture.Site).UserAsync(email);

    private static async Task<HttpResponseMessage> PostAsync(TestClient client, string path)
    {
        var page = await client.PageAsync("/compte/nom");
        return await client.PostAsync(path, ("__token", page.QuerySelector("main input[name='__token']")!.GetAttribute("value")!));
    }

    private async Task<TestClient> SignedInAsync(string email)
    {
        var client = fixture.Site.Client();
        await client.SignInAsync(email);
        return client;
    }
}
