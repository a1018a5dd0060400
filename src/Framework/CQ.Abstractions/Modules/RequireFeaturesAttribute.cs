namespace CQ.Abstractions.Modules;

/// <summary>A Startup class that is only used when these features are installed too, so that two modules can meet without knowing each other.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireFeaturesAttribute(params string[] featureIds) : Attribute
{
    public IReadOnlyList<string> FeatureIds { get; } = featureIds;
}
