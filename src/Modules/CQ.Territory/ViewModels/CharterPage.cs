using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A version of the charter in plain words, and the others.</summary>
public sealed record CharterPage(Charter? Shown, IReadOnlyList<Charter> Versions, DateOnly Today)
{
    public bool IsInForce => Shown is not null && Period.Of(Shown).Contains(Today);
}
