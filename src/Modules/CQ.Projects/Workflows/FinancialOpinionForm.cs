using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;

namespace CQ.Projects.Workflows;

/// <summary>The financial opinion sets the cost that counts from now on, and the section (DESIGN §6).</summary>
internal sealed class FinancialOpinionForm : ITaskForm
{
    public string TaskKind => ProjectWorkflow.FinancialOpinionTask;

    public string ViewComponent => "FinancialOpinionFields";

    public Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct) =>
        Task.FromResult(Read(values));

    private static Outcome<JsonObject> Read(IReadOnlyDictionary<string, string?> values)
    {
        var cost = TaskFields.Cost(values, DecisionData.CostField);
        if (!cost.Succeeded)
            return cost.Refusal;
        return Enum.TryParse<Section>(values.GetValueOrDefault(DecisionData.SectionField), out var section) && Enum.IsDefined(section)
            ? DecisionData.Of(cost.Value, section)
            : new Refusal("Choisissez la section du budget.", DecisionData.SectionField);
    }
}
