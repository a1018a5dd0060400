namespace CQ.Workflows.Activities;

/// <summary>Headings under which the module's activities stand.</summary>
internal static class Categories
{
    public const string Events = "Événements";
    public const string Flow = "Enchaînement";
    public const string People = "Personnes";
}
