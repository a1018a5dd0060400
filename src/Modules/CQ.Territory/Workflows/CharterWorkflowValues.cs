using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Territory.Services;

namespace CQ.Territory.Workflows;

/// <summary>What the charter of the day says, for definitions: a version published meanwhile counts from then on (D7).</summary>
internal sealed class CharterWorkflowValues(ICharters charters, ITenantTimeZone zone) : IWorkflowValueSource
{
    public string? SubjectKind => null;

    public IReadOnlyList<WorkflowValueInfo> Values { get; } =
    [
        new("charter.threshold", WorkflowValueType.Money, "Seuil des projets confiés au comité budgétaire"),
        new("charter.votingDays", WorkflowValueType.Number, "Durée d’un vote en ligne"),
        new("charter.hasStandingAct", WorkflowValueType.Boolean, "La charte tient un acte permanent d’engagement"),
    ];

    public async Task<WorkflowValue?> ResolveAsync(string name, SubjectRef subject, CancellationToken ct)
    {
        if (await charters.OnAsync(zone.Today, ct) is not { } charter)
            return null;
        return name switch
        {
            "charter.threshold" => charter.ProjectThreshold is { } threshold ? WorkflowValue.Of(threshold) : null,
            "charter.votingDays" => charter.VotingDays is { } days ? WorkflowValue.Of(days) : null,
            "charter.hasStandingAct" => WorkflowValue.Of(charter.StandingAct is not null),
            _ => null,
        };
    }
}
