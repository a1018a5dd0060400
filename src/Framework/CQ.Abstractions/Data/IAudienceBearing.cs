namespace CQ.Abstractions.Data;

/// <summary>
/// Something that can be read. Readable when published (not after now) and its audience is among the viewer's: one column, one rule
/// (DESIGN §4). The level (public, council, group) follows from whose id it is.
/// </summary>
public interface IAudienceBearing : ITenantOwned
{
    Guid AudienceId { get; }

    DateTimeOffset? PublishedAt { get; }
}
