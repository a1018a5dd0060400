using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>
/// The versions of the charter (D7). Whoever decides asks for the version of the day, records its number, and never falls back on a default: an
/// unset parameter stops the act with a message that says which one and where it is set.
/// </summary>
public interface ICharters
{
    /// <summary>The version in force on a day of the tenant's zone; null when there is none yet.</summary>
    Task<Charter?> OnAsync(DateOnly day, CancellationToken ct = default);

    /// <summary>The version that a decision recorded.</summary>
    Task<Charter?> ByNumberAsync(int number, CancellationToken ct = default);

    /// <summary>All versions, newest first.</summary>
    Task<IReadOnlyList<Charter>> AllAsync(CancellationToken ct = default);

    /// <summary>The version in force on that day, in which these parameters are set; else a refusal that names what is missing.</summary>
    Task<Outcome<Charter>> RequireAsync(DateOnly day, IReadOnlyCollection<CharterParameter> parameters, CancellationToken ct = default);
}
