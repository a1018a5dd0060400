namespace CQ.Hosting.Modules;

/// <summary>On every endpoint of a module: the feature it belongs to.</summary>
public sealed record FeatureMetadata(string Id);
