namespace CQ.Contents.Services.Editing;

/// <summary>Where somebody may put an item, and for whom.</summary>
/// <param name="MayPromote">The home shows it at once; else the coordination is asked (R108).</param>
public sealed record PlaceOffer(IReadOnlyList<PlaceChoice> Places, IReadOnlyList<AudienceChoice> Audiences, bool MayPromote)
{
    /// <summary>What is chosen for them in a new item: the first place, which is their quartier when they have one.</summary>
    public PlaceChoice? First => Places.Count > 0 ? Places[0] : null;
}
