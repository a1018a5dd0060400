using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Creates a task with its candidates and tells them. Its rules are named, for the audience matrix probes them.</summary>
public sealed class CreateTask(CqDbContext db, TaskNotices notices, TimeProvider time)
{
    public async Task<Outcome<Guid>> ExecuteAsync(NewHumanTask asked, Func<int, int> takeMails, CancellationToken ct)
    {
        if (Refuse(asked) is { } refusal)
            return refusal;
        var task = Add(asked);
        await db.SaveChangesAsync(ct);
        await notices.TellAsync(task, asked.Candidates, takeMails, ct);
        return task.Id;
    }

    /// <summary>One task for each person, all alike, saved and told at once: the opening of a vote is not slower for many electors.</summary>
    public async Task<Outcome<IReadOnlyDictionary<Guid, Guid>>> ExecuteEachAsync(NewHumanTask alike, IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var tasks = new Dictionary<Guid, HumanTask>();
        foreach (var person in people.Distinct())
        {
            var asked = alike with { Candidates = [TaskCandidate.Person(person)] };
            if (Refuse(asked) is { } refusal)
                return refusal;
            tasks.Add(person, Add(asked));
        }

        await db.SaveChangesAsync(ct);
        await notices.TellEachAsync(tasks, ct);
        return tasks.ToDictionary(t => t.Key, t => t.Value.Id);
    }

    private static Refusal? Refuse(NewHumanTask asked)
    {
        if (new Audience(asked.AudienceId).IsPublic || asked.AudienceId == Guid.Empty)
            return new Refusal("Une tâche n’est jamais publique : donnez-lui un conseil ou un groupe.", HumanTaskRules.NeverPublic);
        if (asked.Candidates.Count == 0)
            return new Refusal("Une tâche a besoin de quelqu’un qui puisse la faire.", HumanTaskRules.NeedsCandidate);
        if (asked.Candidates.Any(c => c.Role is RoleNames.Anonymous or RoleNames.Authenticated))
            return new Refusal("Une tâche ne peut pas être confiée à tout le monde.", HumanTaskRules.NeedsCandidate);
        if (asked.Actions.Count == 0 || asked.Actions.Select(a => a.Key).Distinct().Count() < asked.Actions.Count)
            return new Refusal("Une tâche a besoin d’au moins une action, et chacune d’un nom à elle.", HumanTaskRules.NeedsAction);
        return null;
    }

    private HumanTask Add(NewHumanTask asked)
    {
        var task = new HumanTask
        {
            InstanceId = asked.InstanceId,
            ExecutionId = asked.ExecutionId,
            Kind = asked.Kind,
            Title = Lengths.Cut(asked.Title.Fr, Lengths.Title),
            TitleEn = asked.Title.En is { } en ? Lengths.Cut(en, Lengths.Title) : null,
            Asked = Lengths.Cut(asked.Asked.Fr, Lengths.Asked),
            AskedEn = asked.Asked.En is { } askedEn ? Lengths.Cut(askedEn, Lengths.Asked) : null,
            SubjectKind = asked.Subject.Kind,
            SubjectId = asked.Subject.Id,
            AudienceId = asked.AudienceId,
            PublishedAt = time.GetUtcNow(),
            DueAt = asked.Due ?? HumanTask.Never,
            State = HumanTaskState.Open,
            Actions = TaskReader.Write(asked.Actions),
        };
        db.Add(task);
        foreach (var candidate in asked.Candidates.Distinct())
            db.Add(Row(task.Id, candidate));
        return task;
    }

    private static HumanTaskCandidate Row(Guid taskId, TaskCandidate candidate) => new()
    {
        HumanTaskId = taskId,
        Key = candidate.UserId is { } userId ? CandidateKeys.ForPerson(userId) : CandidateKeys.ForRole(candidate.Role!, candidate.Scope),
        Role = candidate.Role ?? "",
        ScopeKind = candidate.Scope.Kind,
        ScopeId = candidate.Scope.Id,
        UserId = candidate.UserId,
    };
}
