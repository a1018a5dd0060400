using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Mvc.Texts;
using CQ.Workflows.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Tells those who may decide a task that it waits. The link of the mail opens the page; deciding takes a button there.</summary>
public sealed class TaskNotices(
    IEnabled<INotifications> notifications, IEnabled<IRoleHolderSource> holders, ITenantTimeZone zone, IStringLocalizer<Texts> T)
{
    /// <param name="takeMails">Says how many may be told: see <see cref="ActivityContext.TakeMails"/>.</param>
    public async Task TellAsync(HumanTask task, IReadOnlyList<TaskCandidate> candidates, Func<int, int> takeMails, CancellationToken ct)
    {
        var people = await PeopleAsync(candidates, ct);
        var told = people.Take(takeMails(people.Count)).ToList();
        if (told.Count == 0)
            return;
        await NotifyAsync(task, told.ToDictionary(p => p, _ => TargetOf(task)), ct);
    }

    /// <param name="tasks">By person; all alike.</param>
    public Task TellEachAsync(IReadOnlyDictionary<Guid, HumanTask> tasks, CancellationToken ct) =>
        tasks.Count == 0 ? Task.CompletedTask : NotifyAsync(tasks.Values.First(), tasks.ToDictionary(t => t.Key, t => TargetOf(t.Value)), ct);

    private static NewsTarget TargetOf(HumanTask task) => new($"/taches/{task.Id}", task.Reference);

    private async Task NotifyAsync(HumanTask task, Dictionary<Guid, NewsTarget> targets, CancellationToken ct)
    {
        var title = new BilingualText(task.Title, task.TitleEn);
        var asked = new BilingualText(task.Asked, task.AskedEn);
        List<string> paragraphs = [asked.ToString()];
        if (task.DueAt < HumanTask.Never)
            paragraphs.Add(T["À faire au plus tard le {0}.", DateWords.Instant(zone.ToLocal(task.DueAt), "day")]);
        // The audience is left out: a candidate need not belong to it. Who no longer is one no longer reads the title.
        foreach (var channel in notifications)
            await channel.NotifyEachAsync(TaskWaitingKind.KindKey, targets, T["Une décision vous attend : {0}", title], paragraphs, ct: ct);
    }

    /// <summary>Who the candidates are today.</summary>
    public async Task<IReadOnlyCollection<Guid>> PeopleAsync(IEnumerable<TaskCandidate> candidates, CancellationToken ct)
    {
        var people = new HashSet<Guid>();
        foreach (var candidate in candidates)
        {
            if (candidate.UserId is { } userId)
                people.Add(userId);
            foreach (var source in candidate.Role is null ? [] : holders.AsEnumerable())
                people.UnionWith(await source.HoldersAsync(candidate.Role!, candidate.Scope, zone.Today, ct));
        }

        return people;
    }
}
