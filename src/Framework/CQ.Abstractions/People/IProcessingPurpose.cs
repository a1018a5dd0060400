namespace CQ.Abstractions.People;

/// <summary>
/// What a module keeps about people and why. The privacy page lists the purposes of all enabled modules, as a table and as JSON (G1), so the
/// page cannot forget a module.
/// </summary>
public interface IProcessingPurpose
{
    /// <summary>In the language of the request: the module's own localizer gives the words.</summary>
    Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct);
}
