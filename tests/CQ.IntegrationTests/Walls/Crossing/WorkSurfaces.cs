using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Model;
using CQ.Data.Outbox;
using CQ.Hosting.Mail;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>What happens when nobody asks: mails, due work, and what operators read.</summary>
internal static class WorkSurfaces
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Guid> MailOfAsync(CrossingWorld world, string tenant)
    {
        await using var scope = world.Site.Enter(tenant);
        return (await MailsAsync(scope)).First(m => m.Subject.Contains(world.Of[tenant].Word, StringComparison.Ordinal) || m.Paragraphs.Any(p => p.Contains(world.Of[tenant].Word, StringComparison.Ordinal))).Id;
    }

    /// <summary>Every mail as it leaves: its words, and where its button leads.</summary>
    public static async Task MailsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            await using var scope = site.Enter(way.To);
            var profile = await scope.Services.GetRequiredService<ISiteSettings>().GetAsync<SiteProfile>(Ct);
            var home = "http://localhost:5080" + way.Root;
            foreach (var mail in await MailsAsync(scope))
            {
                var link = mail.Path is null ? null : scope.Services.GetRequiredService<ITenantUrls>().Absolute(mail.Path);
                using var message = MailComposer.Compose(mail, profile, link);
                foreach (var view in message.AlternateViews)
                {
                    using var reader = new StreamReader(view.ContentStream);
                    var text = await reader.ReadToEndAsync(Ct);
                    findings.TellsNothing("mails", $"{way} {mail.Kind}", mail.Subject + text, [.. world.Of[way.From].Words, world.Of[way.From].Mail]);
                }

                findings.Holds("mails", $"{way} {mail.Kind} leads to {link}", link is null || link.StartsWith(home + "/", StringComparison.Ordinal) && (way.To == "sud" || !link.StartsWith(home + "/sud", StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>The chores of one tenant change nothing in the other, and references of one mean nothing to the handlers of the other.</summary>
    public static async Task DueWorkAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        foreach (var way in Way.Both)
        {
            // What the other way round has set going ends first.
            await world.RestAsync(site);
            var before = await world.Rows.SumsAsync(way.To);
            foreach (var name in await TasksAsync(site))
            {
                await using var scope = site.Enter(way.From);
                var task = scope.Services.GetRequiredService<IEnabled<IBackgroundTask>>().Single(t => t.Name == name);
                await scope.Services.GetRequiredService<IBurst>().RunAsync(task.ExecuteAsync, Ct);
            }

            IdSurfaces.Unchanged(findings, "due work", way, before, await world.Rows.SumsAsync(way.To));
            if (narrow)
                return;

            await world.RestAsync(site);
            var due = await world.Rows.DueAsync(way.From);
            var had = await world.Rows.SumsAsync(way.From);
            foreach (var kind in await HandlersAsync(site))
            {
                var nothing = await RunAsync(site, way, kind, Guid.NewGuid());
                foreach (var reference in due.Where(d => d.Kind == kind && d.Reference != Guid.Empty).Select(d => d.Reference).Take(6).Concat([world.Of[way.From].News, world.Of[way.From].File]))
                {
                    var outcome = await RunAsync(site, way, kind, reference);
                    // What is done at the same time by the site itself may be refused once.
                    findings.Holds("due work", $"{way}: {kind} {outcome} in another tenant", outcome == nothing || outcome == await RunAsync(site, way, kind, Guid.NewGuid()));
                }
            }

            IdSurfaces.Unchanged(findings, "due work", way, had, await world.Rows.SumsAsync(way.From));
        }
    }

    /// <summary>Last, when everything was said: no line names a person or a private thing of any tenant.</summary>
    public static async Task LogsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        await (await world.ClientAsync("sud", null, site)).PageAsync("/actualites");
        foreach (var ((tenant, category, number, told), line) in site.Services.GetServices<ILoggerProvider>().OfType<HeardLog>().Single().Lines)
            findings.Holds("logs", $"{tenant}: {category} {number} tells {told}: {line[..Math.Min(line.Length, 200)]}", told.Length == 0);
    }

    public static async Task MetricsAsync(CrossingWorld world, TestSite site, Findings findings, bool narrow)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + CrossingWorld.MetricsToken);
        var answer = await Answer.OfAsync(await client.Http.SendAsync(request, Ct));
        answer.Text.ShouldContain("cq_pages_total");
        string[] secrets = [.. world.Of.Values.SelectMany(b => b.Words), "@", "nord", "sud", .. new[] { "nord", "sud" }.Select(t => site.Tenant(t).Id.ToString())];
        foreach (var line in answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            findings.TellsNothing("metrics", line, line, secrets);
    }

    private static async Task<List<string>> TasksAsync(TestSite site)
    {
        await using var scope = site.Enter("nord");
        return [.. scope.Services.GetRequiredService<IEnabled<IBackgroundTask>>().Select(t => t.Name)];
    }

    // What the owner's worker does alone needs another login.
    private static async Task<List<string>> HandlersAsync(TestSite site)
    {
        await using var scope = site.Enter("nord");
        return [.. scope.Services.GetRequiredService<IEnabled<IDueWorkHandler>>().Select(h => h.Kind).Where(k => !k.StartsWith("owner.", StringComparison.Ordinal)).Distinct()];
    }

    // The site's own worker may be at the same work, which it holds a lease on and this does not: whoever gives way begins again.
    private static async Task<string> RunAsync(TestSite site, Way way, string kind, Guid reference)
    {
        for (var tries = 0; ; tries++)
        {
            if (await TryAsync(site, way, kind, reference) is { } outcome)
                return outcome;
            tries.ShouldBeLessThan(50, $"{kind} never ends");
            await Task.Delay(100, Ct);
        }
    }

    private static async Task<string?> TryAsync(TestSite site, Way way, string kind, Guid reference)
    {
        await using var scope = site.Enter(way.To);
        var handler = scope.Services.GetRequiredService<IEnabled<IDueWorkHandler>>().First(h => h.Kind == kind);
        try
        {
            await scope.Services.GetRequiredService<IBurst>().RunAsync(ct => handler.RunAsync(new DueWork(kind, reference, TimeProvider.System.GetUtcNow(), 1), ct), Ct);
            return "done";
        }
        catch (Exception e) when (e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation })
        {
            return null;
        }
        catch (Exception e) when (!Ct.IsCancellationRequested)
        {
            return e.GetType().Name;
        }
    }

    private static Task<List<OutboxMail>> MailsAsync(TenantScope scope) =>
        scope.Services.GetRequiredService<CqDbContext>().Set<OutboxMail>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(m => m.To != "").OrderByDescending(m => m.Id).Take(200).ToListAsync(Ct);
}
