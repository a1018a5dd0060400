using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Engine;

internal sealed class WorkflowValues(IEnabled<IWorkflowValueSource> sources) : IWorkflowValues
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public async Task<WorkflowValue> GetAsync(string name, SubjectRef subject, CancellationToken ct = default)
    {
        foreach (var source in sources.Where(s => s.SubjectKind is null || s.SubjectKind == subject.Kind))
        {
            if (source.Values.FirstOrDefault(v => v.Name == name) is not { } declared)
                continue;
            var value = await source.ResolveAsync(name, subject, ct)
                ?? throw new WorkflowFaultException($"La valeur « {name} » n’est pas renseignée.");
            return value.Type == declared.Type
                ? value
                : throw new WorkflowFaultException($"La valeur « {name} » est annoncée {declared.Type} et donnée {value.Type}.");
        }

        throw new WorkflowFaultException($"Aucun module actif ne donne la valeur « {name} ».");
    }

    public async Task<BilingualText> FillAsync(BilingualText text, SubjectRef subject, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new Dictionary<string, WorkflowValue>();
        foreach (var name in WorkflowPlaceholders.In(text.Fr).Concat(WorkflowPlaceholders.In(text.En ?? "")).Distinct())
            values[name] = await GetAsync(name, subject, ct);
        return new BilingualText(Fill(text.Fr, French), text.En is null ? null : Fill(text.En, English));

        string Fill(string words, CultureInfo culture) => WorkflowPlaceholders.Fill(words, name => values[name].Format(culture));
    }
}
