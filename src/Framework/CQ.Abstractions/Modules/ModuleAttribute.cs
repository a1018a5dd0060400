namespace CQ.Abstractions.Modules;

/// <summary>Marks an assembly as a module and declares its main feature, whose id is the assembly's name.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class ModuleAttribute : FeatureAttribute
{
    public string Author { get; set; } = "";

    public string Version { get; set; } = "";
}
