namespace CQ.Admin.ViewModels;

/// <summary>A feature in the reader's words.</summary>
public sealed record FeatureRow(
    string Id, string Name, string Description, string Category, bool IsEnabled, bool CanSwitch, bool IsAlwaysEnabled, IReadOnlyList<string> Needs);
