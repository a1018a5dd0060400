namespace CQ.Admin.ViewModels;

/// <summary>A switch that waits for its confirmation.</summary>
/// <param name="Others">Names of what goes with it.</param>
/// <param name="Reasons">Why it was refused.</param>
public sealed record FeatureSwitch(FeatureRow Feature, bool Enable, IReadOnlyList<string> Others, IReadOnlyList<string> Reasons);
