using System.Globalization;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Projects.Workflows;

/// <summary>
/// Adopted by its council: writes down the order of adoption and who decides next, by the amount and the charter of this day: strictly under the threshold the
/// budget committee, at it or above the plenary (R58, R60). The charter's version is kept with the decision (D7).
/// </summary>
internal sealed class RouteProjectActivity(
    CqDbContext db, ProjectStore store, ICharters charters, Counters counters, ITenantTimeZone zone, TimeProvider time) : TaskActivity
{
    private static readonly IReadOnlyList<ActivityOutcome> Outcomes =
    [
        new(nameof(ProjectRoute.Committee), new BilingualText("comité budgétaire", "budget committee")),
        new(nameof(ProjectRoute.Plenary), new BilingualText("réunion plénière", "plenary")),
    ];

    public override string Name => "RouteProject";

    public override string DisplayText => "Choisir qui décide, selon le montant";

    public override string Category => "Projets";

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(System.Text.Json.Nodes.JsonObject properties) => Outcomes;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        var project = await store.GetAsync(context.Subject.Id, ct);
        var charter = await charters.RequireAsync(zone.Today, [CharterParameters.ProjectThreshold], ct);
        if (!charter.Succeeded)
            throw new WorkflowFaultException(string.Format(CultureInfo.CurrentCulture, charter.Refusal.Text, charter.Refusal.Arguments));
        if (project.Section is not { } section)
            throw new WorkflowFaultException("L’avis financier n’a pas dit la section de ce projet.");
        var route = charter.Value.IsUnderThreshold(project.Cost) == true ? ProjectRoute.Committee : ProjectRoute.Plenary;
        (project.Route, project.CharterNumber, project.Threshold) = (route, charter.Value.Number, charter.Value.ProjectThreshold);
        if (project.AdoptionRank is null)
        {
            project.AdoptedAt = time.GetUtcNow();
            project.AdoptionRank = await counters.NextRankAsync(project.CouncilId, section, ct);
        }

        await db.SaveChangesAsync(ct);
        return ActivityResult.Go(route.ToString());
    }
}
