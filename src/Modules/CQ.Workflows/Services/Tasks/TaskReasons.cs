using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Services.Rights;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Says why a task is somebody's, and whom it waits for.</summary>
public sealed class TaskReasons(CqDbContext db, IViewer viewer, RoleLabels roles, ScopeNames scopes, IPeople people, IStringLocalizer<Texts> T)
{
    /// <summary>For tasks that wait for the viewer: the right that makes them theirs. Tasks that are not are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> WhyMineAsync(IReadOnlyCollection<Guid> taskIds, CancellationToken ct = default)
    {
        var keys = CandidateKeys.Of(viewer);
        var mine = (await CandidatesAsync(taskIds, ct)).Where(keys.Fit).ToList();
        var places = await scopes.OfAsync(mine.Where(c => c.UserId is null).Select(c => c.Scope), ct);
        return mine.GroupBy(c => c.HumanTaskId).ToDictionary(g => g.Key, g => Why(g.OrderBy(c => c.UserId is null).First(), places));
    }

    /// <summary>Whom a task waits for, in words.</summary>
    public async Task<IReadOnlyList<string>> CandidatesOfAsync(Guid taskId, CancellationToken ct = default)
    {
        var all = await CandidatesAsync([taskId], ct);
        var places = await scopes.OfAsync(all.Where(c => c.UserId is null).Select(c => c.Scope), ct);
        var names = await people.NamesAsync([.. all.Select(c => c.UserId).OfType<Guid>()], ct);
        return [.. all.Select(c => c.UserId is { } id ? names.GetValueOrDefault(id, "—") : $"{roles.Of(c.Role)} ({places[c.Scope]})").Order(StringComparer.CurrentCulture)];
    }

    private string Why(HumanTaskCandidate candidate, IReadOnlyDictionary<GrantScope, string> places) => candidate.UserId is not null
        ? T["Cette décision est à votre nom."]
        : T["Vous avez le rôle « {0} » ({1}).", roles.Of(candidate.Role), places[candidate.Scope]];

    private async Task<List<HumanTaskCandidate>> CandidatesAsync(IReadOnlyCollection<Guid> taskIds, CancellationToken ct) =>
        taskIds.Count == 0 ? [] : await db.Set<HumanTaskCandidate>().AsNoTracking().Where(c => taskIds.Contains(c.HumanTaskId)).ToListAsync(ct);
}
