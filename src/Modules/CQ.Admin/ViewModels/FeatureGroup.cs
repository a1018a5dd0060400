namespace CQ.Admin.ViewModels;

public sealed record FeatureGroup(string Category, IReadOnlyList<FeatureRow> Features);
