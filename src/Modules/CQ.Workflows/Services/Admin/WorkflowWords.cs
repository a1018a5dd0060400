using System.Globalization;
using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Graphs;
using CQ.Workflows.Services.Engine;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Admin;

/// <summary>What activities and ways out are called on screens, in the words of the module that ships them.</summary>
public sealed class WorkflowWords(ActivityLibrary library, IStringLocalizerFactory localizers)
{
    public string Of(ActivityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Words((record.Properties[ActivityValidation.MetadataKey] as JsonObject)?["Title"]) ?? Words(record.Properties["Title"]) ?? KindOf(record);
    }

    /// <summary>What kind of step it is.</summary>
    public string KindOf(ActivityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return library.FindInstalled(record.Name) is { } activity
            ? localizers.Create("Texts", activity.GetType().Assembly.GetName().Name!)[activity.DisplayText]
            : record.Name;
    }

    public string OfOutcome(ActivityRecord record, string outcome)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Outcomes(record).FirstOrDefault(o => o.Name == outcome)?.Label?.In(CultureInfo.CurrentUICulture) ?? outcome;
    }

    public IReadOnlyList<ActivityOutcome> Outcomes(ActivityRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return library.FindInstalled(record.Name)?.GetPossibleOutcomes(record.Properties) ?? [];
    }

    // In one language or two; what a subject would fill in is left open, and when nothing else is said, nothing is.
    private static string? Words(JsonNode? title)
    {
        var text = title switch
        {
            JsonValue value when value.TryGetValue<string>(out var one) => one,
            JsonObject words => (words[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName] ?? words["fr"])?.GetValue<string>(),
            _ => null,
        };
        var said = text is null ? null : WorkflowPlaceholders.Fill(text, _ => "…");
        return said == "…" ? null : said;
    }
}
