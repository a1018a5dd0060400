using System.Text.Json.Nodes;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Projects.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Projects.RecipeSteps;

/// <summary>
/// <c>DemoProjects</c>: the past of a demo, acted by its accounts through the modules' own services, in the order of the dates across all projects. Each act
/// asks whether it has happened: cut off at any point and run again, the step goes on where it stopped.
/// </summary>
internal sealed class DemoProjectsStep(
    CqDbContext db, IReplay replay, IPeople people, StoryVotes votes, ITenantTimeZone zone, TimeProvider time, ILogger<DemoProjectsStep> logger) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["DemoProjects"];

    public bool RunsOutsideBurst => true;

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        DemoProjectsReader.Read(step, Dates(time.GetUtcNow()), time.GetUtcNow(), errors);
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var acts = DemoProjectsReader.Read(step, Dates(run.StartedAt), time.GetUtcNow(), new RecipeErrors());
        var started = time.GetTimestamp();
        var ids = await IdsAsync(acts, step.Path, ct);
        var begun = await BegunAsync(acts, ids, ct);
        var stopped = new HashSet<DemoProjectBody>();
        foreach (var act in acts.OrderBy(a => a.At))
        {
            if (stopped.Contains(act.Project))
                continue;
            try
            {
                await PerformAsync(act, ids, ct);
            }
            catch (InvalidOperationException e) when (begun.Contains(act.Project))
            {
                // Between the cut and now somebody, or a deadline, has led it elsewhere: it is theirs.
                stopped.Add(act.Project);
                logger.LogWarning(e, "The story of the demo's project {Title} no longer fits and ends here.", act.Project.Title);
            }
        }

        await replay.RunDueAsync(time.GetUtcNow(), ct);
        logger.LogInformation("The demo's past: {Acts} acts in {Seconds:0.0} s.", acts.Count, time.GetElapsedTime(started).TotalSeconds);
    }

    private async Task PerformAsync(StoryAct act, Dictionary<string, Guid> ids, CancellationToken ct)
    {
        await replay.RunDueAsync(act.At, ct);
        var bearer = ids[act.Project.Bearer];
        var by = act.Deed is Cast ballot ? await ElectorAsync(act.Project, bearer, ballot, ct) : ids[act.By!];
        try
        {
            await replay.AsAsync(
                act.At, by, (services, token) => services.GetRequiredService<PerformDeed>().PerformAsync(act.Project, bearer, act.Deed, ids, token), ct);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"{act.Project.Title}, {act.At:yyyy-MM-dd}, {act.Deed}: {e.Message}", e);
        }
    }

    private async Task<Guid> ElectorAsync(DemoProjectBody told, Guid bearer, Cast ballot, CancellationToken ct)
    {
        var project = await db.ProjectsOfAnyState().Where(p => p.BearerId == bearer && p.Title == told.Title).Select(p => p.Id).FirstAsync(ct);
        var vote = await votes.FindAsync(project, ballot.Committee, ct) ?? throw new InvalidOperationException($"{told.Title}: no vote was opened.");
        var electors = await votes.ElectorsAsync(vote, ct);
        return ballot.Elector < electors.Count ? electors[ballot.Elector] : throw new InvalidOperationException($"{told.Title}: only {electors.Count} may vote.");
    }

    private StoryDates Dates(DateTimeOffset setUp) => new(zone.DayOf(setUp), zone.StartOf);

    private async Task<Dictionary<string, Guid>> IdsAsync(IReadOnlyList<StoryAct> acts, string path, CancellationToken ct)
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var email in acts.SelectMany(a => new[] { a.By, a.Project.Bearer, (a.Deed as GiveAgent)?.Email }).OfType<string>().Distinct())
            ids[email] = await people.FindByEmailAsync(email, ct) ?? throw new InvalidOperationException($"{path}: there is no account '{email}'.");
        return ids;
    }

    private async Task<HashSet<DemoProjectBody>> BegunAsync(IReadOnlyList<StoryAct> acts, Dictionary<string, Guid> ids, CancellationToken ct)
    {
        var known = (await db.ProjectsOfAnyState().Select(p => new { p.BearerId, p.Title }).ToListAsync(ct)).Select(p => (p.BearerId, p.Title)).ToHashSet();
        return [.. acts.Select(a => a.Project).Where(p => known.Contains((ids[p.Bearer], p.Title)))];
    }
}
