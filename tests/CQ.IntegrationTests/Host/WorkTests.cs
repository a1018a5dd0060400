using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Host;
using CQ.Data.Outbox;
using CQ.Hosting.Mail;
using CQ.Hosting.Work;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CQ.IntegrationTests.Host;

/// <summary>Due work and the outbox: once in the cluster, after the commit, again when it failed.</summary>
public sealed class WorkTests(SiteFixture fixture, TemplateDatabase template) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Mail_OfACommittedChange_LeavesInFrenchWithItsLink()
    {
        await using (var scope = fixture.Site.Enter("sud"))
        {
            await scope.Services.GetRequiredService<IBurst>().RunAsync(
                ct => scope.Services.GetRequiredService<IOutbox>().SendAsync(
                    new OutgoingMail("test.kind", "parti@test.example", "Été à Château-d'Eau", ["Bonjour."], "Voir la page", "/quartiers/est"), ct),
                TestContext.Current.CancellationToken);
        }

        var text = await MailToAsync("parti@test.example");

        text.ShouldNotBeNull();
        await using var after = fixture.Site.Enter("sud");
        (await after.Services.GetRequiredService<CqDbContext>().Set<OutboxMail>().SingleAsync(m => m.To == "parti@test.example", TestContext.Current.CancellationToken))
            .SentAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Mail_OfARolledBackChange_NeverLeaves()
    {
        await using (var scope = fixture.Site.Enter("nord"))
        {
            var burst = scope.Services.GetRequiredService<IBurst>();
            await burst.RunAsync(
                async ct =>
                {
                    await scope.Services.GetRequiredService<IOutbox>().SendAsync(new OutgoingMail("test.kind", "jamais@test.example", "X", ["X"]), ct);
                    burst.Abandon();
                },
                TestContext.Current.CancellationToken);
        }

        await using var after = fixture.Site.Enter("nord");
        var db = after.Services.GetRequiredService<CqDbContext>();
        (await db.Set<OutboxMail>().AnyAsync(m => m.To == "jamais@test.example", TestContext.Current.CancellationToken)).ShouldBeFalse();
        var orphans = db.Set<HostDueWork>().Where(w => w.TenantId == db.TenantId && w.Kind == OutboxMail.WorkKind && !db.Set<OutboxMail>().Any(m => m.Id == w.Reference));
        (await orphans.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task ServerThatRefuses_IsNotedOnTheMail_AndTriedAgain()
    {
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var site = await TestSite.StartAsync(
            database.Name, replace: services => services.Replace(ServiceDescriptor.Singleton<IMailTransport, RefusingTransport>()));
        Guid mailId;
        await using (var scope = site.Enter("nord"))
        {
            await scope.Services.GetRequiredService<IOutbox>().SendAsync(new OutgoingMail("test.kind", "refus@test.example", "X", ["X"]), TestContext.Current.CancellationToken);
            mailId = (await scope.Services.GetRequiredService<CqDbContext>().Set<OutboxMail>().SingleAsync(m => m.To == "refus@test.example", TestContext.Current.CancellationToken)).Id;
        }

        await EventuallyAsync(async () =>
        {
            await using var scope = site.Enter("nord");
            var db = scope.Services.GetRequiredService<CqDbContext>();
            var mail = await db.Set<OutboxMail>().AsNoTracking().SingleAsync(m => m.Id == mailId);
            var work = await db.Set<HostDueWork>().AsNoTracking().SingleAsync(w => w.Reference == mailId);
            return mail is { SentAt: null, Attempts: >= 1 } && mail.LastError == "450 revenez plus tard" && work.DoneAt is null && work.LastError is not null;
        });
    }

    [Fact]
    public async Task DueWork_OnTwoNodes_IsTakenOnce()
    {
        Counting.Runs = 0;
        void Add(IServiceCollection services) => services.AddScoped<IDueWorkHandler, Counting>();
        await using var database = await ClonedDatabase.OfAsync(template);
        await using var first = await TestSite.StartAsync(database.Name, replace: Add);
        await using var second = await TestSite.StartAsync(database.Name, replace: Add);
        await using (var scope = first.Enter("nord"))
        {
            var work = scope.Services.GetRequiredService<IDueWork>();
            for (var i = 0; i < 40; i++)
                await work.ScheduleAsync("test.count", Guid.NewGuid(), DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        }

        await Task.WhenAll(
            first.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(false, CancellationToken.None),
            second.Services.GetRequiredService<DueWorkRunner>().RunOnceAsync(false, CancellationToken.None));
        await EventuallyAsync(async () =>
        {
            await using var scope = first.Enter("nord");
            return !await scope.Services.GetRequiredService<CqDbContext>().Set<HostDueWork>().AnyAsync(w => w.Kind == "test.count" && w.DoneAt == null);
        });

        Counting.Runs.ShouldBe(40);
    }

    private async Task<string?> MailToAsync(string address)
    {
        string? found = null;
        await EventuallyAsync(() =>
        {
            found = Directory.Exists(fixture.Site.MailFolder)
                ? Directory.EnumerateFiles(fixture.Site.MailFolder).Select(File.ReadAllText).FirstOrDefault(t => t.Contains(address, StringComparison.Ordinal))
                : null;
            return Task.FromResult(found is not null);
        });
        return found;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await condition())
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("It did not happen.");
    }

    private sealed class RefusingTransport : IMailTransport
    {
        public Task SendAsync(System.Net.Mail.MailMessage message, CancellationToken ct) => throw new System.Net.Mail.SmtpException("450 revenez plus tard");
    }

    private sealed class Counting : IDueWorkHandler
    {
        public static int Runs;

        public string Kind => "test.count";

        public Task RunAsync(DueWork work, CancellationToken ct)
        {
            Interlocked.Increment(ref Runs);
            return Task.CompletedTask;
        }
    }
}
