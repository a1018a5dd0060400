using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Data.Host;
using CQ.Hosting.Tenants;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Watching;

/// <summary>
/// <c>/metrics</c>, for whoever runs the installation: with the word of CQ_METRICS_TOKEN as a bearer's; without one set, or with another, there is nothing at this address.
/// Says nothing of any tenant or person.
/// </summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync).WithMetadata(new AccessAttribute(RoleNames.Anonymous));

    private static async Task AnswerAsync(
        HttpContext context, [FromServices] IOptions<CqHostOptions> options, [FromServices] HostDbContext db, [FromServices] TimeProvider time, CancellationToken ct)
    {
        if (!IsOperator(context.Request.Headers.Authorization.ToString(), options.Value.MetricsToken))
        {
            await PlainPage.WriteAsync(context, StatusCodes.Status404NotFound, "Il n’y a rien à cette adresse", "Vérifiez l’adresse, ou revenez à l’accueil du site.");
            return;
        }

        var text = new StringBuilder(context.RequestServices.GetRequiredService<MetricsCollector>().Text());
        await WorkAsync(text, db, time.GetUtcNow(), ct);
        context.Response.ContentType = "text/plain; version=0.0.4";
        await context.Response.WriteAsync(text.ToString(), ct);
    }

    private static bool IsOperator(string authorization, string token) =>
        token.Length > 0 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)), SHA256.HashData(Encoding.UTF8.GetBytes("Bearer " + token)));

    /// <summary>What waits in the database, the same whichever node is asked.</summary>
    private static async Task WorkAsync(StringBuilder text, HostDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var tenants = await db.Set<HostTenant>().GroupBy(t => t.State).Select(t => new { t.Key, Count = t.Count() }).ToListAsync(ct);
        MetricsCollector.Head(text, "cq_tenants", MeasuredKind.Gauge, "Tenants.");
        foreach (var state in tenants.OrderBy(t => t.Key))
            Measured.Line(text, "cq_tenants", $"state=\"{state.Key}\"", state.Count);
        // A mail that waits is due work as well: its kind is outbox.mail.
        var work = await db.Set<HostDueWork>().Where(w => w.DoneAt == null && w.Due <= now).GroupBy(w => w.Kind)
            .Select(w => new { w.Key, Count = w.Count(), Oldest = w.Min(x => x.Due), Failing = w.Count(x => x.LastError != null) }).OrderBy(w => w.Key).Take(100).ToListAsync(ct);
        foreach (var (name, help) in new[]
        {
            ("cq_work_due", "Pieces of work that are due."), ("cq_work_oldest_seconds", "How long the oldest of them has been due."), ("cq_work_failing", "Those of them that failed before."),
        })
        {
            MetricsCollector.Head(text, name, MeasuredKind.Gauge, help);
            foreach (var kind in work)
            {
                var value = name switch { "cq_work_due" => kind.Count, "cq_work_failing" => kind.Failing, _ => Math.Round((now - kind.Oldest).TotalSeconds) };
                Measured.Line(text, name, string.Create(CultureInfo.InvariantCulture, $"kind=\"{kind.Key}\""), value);
            }
        }
    }
}
