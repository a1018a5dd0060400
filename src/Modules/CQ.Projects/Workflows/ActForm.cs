using System.Text.Json.Nodes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Projects.Data;
using CQ.Territory.Models;

namespace CQ.Projects.Workflows;

/// <summary>The act by which the authority commits: reference, date, signatory (L3).</summary>
internal sealed class ActForm(ITenantTimeZone zone) : ITaskForm
{
    public string TaskKind => ProjectWorkflow.ActTask;

    public string ViewComponent => "ActFields";

    public Task<Outcome<JsonObject>> ReadAsync(HumanTaskInfo task, string action, IReadOnlyDictionary<string, string?> values, CancellationToken ct) =>
        Task.FromResult(action == ProjectWorkflow.ApproveAction ? Read(values) : new JsonObject());

    private Outcome<JsonObject> Read(IReadOnlyDictionary<string, string?> values)
    {
        var reference = TaskFields.Text(values, DecisionData.ReferenceField, Lengths.ActReference, "Indiquez la référence de l’acte.");
        if (!reference.Succeeded)
            return reference.Refusal;
        var date = TaskFields.Day(values, DecisionData.DateField, zone.Today);
        if (!date.Succeeded)
            return date.Refusal;
        var signatory = TaskFields.Text(values, DecisionData.SignatoryField, Lengths.ActReference, "Indiquez qui a signé l’acte.");
        return signatory.Succeeded ? DecisionData.Of(new AuthorityAct(reference.Value, date.Value, signatory.Value)) : signatory.Refusal;
    }
}
