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
        return Title(record) ?? (record.Properties["Title"] is { } title && title.GetValueKind() is System.Text.Json.JsonValueKind.String ? title.GetValue<string>() : KindOf(record));
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

    // Orchard's place for a title, which we also read in two languages.
    private static string? Title(ActivityRecord record) => record.Properties[ActivityValidation.MetadataKey] is JsonObject metadata
        ? metadata["Title"] switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            JsonObject words when words[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName] is JsonValue word => word.GetValue<string>(),
            JsonObject words => words["fr"]?.GetValue<string>(),
            _ => null,
        }
        : null;
}
