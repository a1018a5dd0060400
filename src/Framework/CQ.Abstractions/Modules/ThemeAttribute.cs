namespace CQ.Abstractions.Modules;

/// <summary>Marks an assembly as a theme. Its views override the modules' by location.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ThemeAttribute : ModuleAttribute
{
    /// <summary>The theme whose views are used where this one has none.</summary>
    public string? BaseTheme { get; set; }
}
