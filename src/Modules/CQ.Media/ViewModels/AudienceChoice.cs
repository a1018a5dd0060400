namespace CQ.Media.ViewModels;

/// <summary>Readers that may be chosen for a file.</summary>
/// <param name="Name">Of the council or group; empty for everybody.</param>
public sealed record AudienceChoice(Guid Id, string Name);
