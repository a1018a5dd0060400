using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>
/// Once a day looks for committed projects that are overdue (R188) or of which nothing was heard for a period (R199), and tells the coordination and whoever
/// accompanies them, once per period. When it last told is kept under the project's name among the counters.
/// </summary>
internal sealed class WatchProjects(
    CqDbContext db, Agents agents, IEnabled<INotifications> notifications, ITenantTimeZone zone, IStringLocalizer<Texts> T) : IBackgroundTask
{
    public string Name => "projects.watch";

    public TimeOnly At => new(6, 10);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var today = zone.Today;
        var found = (await NewsAsync(ct))
            .Select(n => (n.Project, Overdue: FollowUp.IsOverdue(n.Project.DueOn, today), Quiet: FollowUp.IsQuiet(n.Last, today)))
            .Where(n => n.Overdue || n.Quiet)
            .ToList();
        if (found.Count == 0)
            return;
        var coordination = await agents.CoordinationAsync(ct);
        foreach (var (project, overdue, _) in found)
        {
            if (await MayTellAsync(project.Id, today, ct))
                await TellAsync(project, overdue, [.. coordination.Append(project.AgentId ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct()], ct);
        }
    }

    private async Task<IReadOnlyList<(Project Project, DateOnly Last)>> NewsAsync(CancellationToken ct)
    {
        var rows = await db.Set<Project>().AsNoTracking().Where(p => p.State == ProjectState.Committed)
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                Project = p,
                Contact = db.Set<ContactEntry>().Where(c => c.ProjectId == p.Id).Max(c => (DateTimeOffset?)c.At),
                Planned = db.Set<Milestone>().Where(m => m.ProjectId == p.Id).Max(m => m.PublishedAt),
                Reached = db.Set<Milestone>().Where(m => m.ProjectId == p.Id).Max(m => m.ReachedOn),
                Delayed = db.Set<Delay>().Where(d => d.ProjectId == p.Id).Max(d => (DateTimeOffset?)d.At),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => (r.Project, new[] { r.Project.CommittedAt ?? r.Project.StateSince, r.Contact, r.Planned, r.Delayed }
                .OfType<DateTimeOffset>().Select(zone.DayOf).Append(r.Reached ?? DateOnly.MinValue).Max())),
        ];
    }

    private async Task<bool> MayTellAsync(Guid projectId, DateOnly today, CancellationToken ct)
    {
        var name = $"watch.{projectId:D}";
        var told = await db.Set<Counter>().FirstOrDefaultAsync(c => c.Name == name, ct);
        if (!FollowUp.MayTell(told?.Last, today))
            return false;
        if (told is null)
            db.Add(new Counter { Name = name, Last = today.DayNumber });
        else
            told.Last = today.DayNumber;
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task TellAsync(Project project, bool overdue, Guid[] people, CancellationToken ct)
    {
        var title = overdue ? T["Échéance dépassée : {0}", project.Title] : T["Sans nouvelles depuis {0} jours : {1}", FollowUp.PeriodDays, project.Title];
        var asked = overdue
            ? T["Ce projet devait être réalisé dans les deux ans. Dites où il en est : une étape, un report et sa raison, ou sa livraison."]
            : T["Prenez contact avec la personne qui le porte, puis notez l’échange ou la prochaine étape."];
        foreach (var channel in notifications)
            await channel.NotifyAsync(ProjectWatchKind.KindKey, people, title, [asked], $"/admin/projets/{project.Id}", subject: project.Subject, ct: ct);
    }
}
