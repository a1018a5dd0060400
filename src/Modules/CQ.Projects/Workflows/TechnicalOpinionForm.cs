using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;

namespace CQ.Projects.Workflows;

/// <summary>The technical opinion says how long it takes; what takes more than two years is not to be received (R188).</summary>
internal sealed class TechnicalOpinionForm : ITaskForm
{
    public string TaskKind => ProjectWorkflow.TechnicalOpinionTask;

    public string ViewComponent => "TechnicalOpinionFields";

    public Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct) =>
        Task.FromResult(Read(action, values));

    private static Outcome<JsonObject> Read(string action, IReadOnlyDictionary<string, string?> values)
    {
        var months = TaskFields.Count(values, DecisionData.MonthsField, 1, 120, "Indiquez un nombre de mois, de 1 à 120.");
        if (!months.Succeeded)
            return months.Refusal;
        if (action != ProjectWorkflow.UnfavourableAction && TaskFields.TooLong(months.Value) is { } tooLong)
            return tooLong;
        return DecisionData.OfMonths(months.Value);
    }
}
