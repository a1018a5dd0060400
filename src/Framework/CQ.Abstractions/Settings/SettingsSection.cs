namespace CQ.Abstractions.Settings;

/// <summary>Registers a settings class so that recipes and screens can address it by its class name.</summary>
public sealed record SettingsSection(Type Type)
{
    public string Name => Type.Name;
}
