using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CQ.Projects.ViewModels;

/// <summary>One field that this module adds to a decision: named and tied to its error as the page of tasks expects it.</summary>
public sealed record TaskField(string Key, string Label, string? Value)
{
    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>Size of the input, e.g. <c>input--4</c>.</summary>
    public string Size { get; init; } = "";

    public string? InputMode { get; init; }

    public string? Suffix { get; init; }

    public string Name => $"Data[{Key}]";

    public string Id => $"Data_{Key}_";

    public string? ErrorIn(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    }
}
