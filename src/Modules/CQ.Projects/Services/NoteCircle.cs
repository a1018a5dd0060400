namespace CQ.Projects.Services;

/// <summary>A circle that keeps working notes on a project: its council, or the budget committee.</summary>
/// <param name="Key">In addresses: <c>conseil</c> or <c>comite</c>.</param>
/// <param name="MayWrite">The viewer may add a note.</param>
public sealed record NoteCircle(string Key, Guid AudienceId, string Name, bool MayWrite)
{
    public const string CouncilKey = "conseil";

    public const string CommitteeKey = "comite";
}
