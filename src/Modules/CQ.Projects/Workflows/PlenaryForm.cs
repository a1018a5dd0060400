using System.Text.Json.Nodes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Workflows;

/// <summary>What the council's plenary said: its counts, its day, where the minutes are (DESIGN §6).</summary>
internal sealed class PlenaryForm(ITenantTimeZone zone) : ITaskForm
{
    private const string CountMessage = "Indiquez un nombre de voix, 0 s’il n’y en a pas.";

    public string TaskKind => ProjectWorkflow.PlenaryTask;

    public string ViewComponent => "PlenaryFields";

    public Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct) =>
        Task.FromResult(action == ProjectWorkflow.RecordAction ? Read(values) : new JsonObject());

    private Outcome<JsonObject> Read(IReadOnlyDictionary<string, string?> values)
    {
        var heldOn = TaskFields.Day(values, DecisionData.HeldOnField, zone.Today);
        if (!heldOn.Succeeded)
            return heldOn.Refusal;
        var counts = new List<int>();
        foreach (var field in new[] { DecisionData.ForField, DecisionData.AgainstField, DecisionData.AbstentionField })
        {
            var count = TaskFields.Count(values, field, 0, 10_000, CountMessage);
            if (!count.Succeeded)
                return count.Refusal;
            counts.Add(count.Value);
        }

        if (counts.Sum() == 0)
            return new Refusal("Personne n’aurait voté : indiquez les voix comptées en séance.", DecisionData.ForField);
        var minutes = TaskFields.Text(values, DecisionData.MinutesField, Lengths.Reason, "Dites où se trouve le compte rendu de la séance.");
        return minutes.Succeeded ? DecisionData.Of(new Plenary(heldOn.Value, counts[0], counts[1], counts[2], minutes.Value)) : minutes.Refusal;
    }
}
