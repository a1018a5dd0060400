namespace CQ.Abstractions.People;

/// <summary>What other modules may know of people: a display name, and an address to write to (never shown).</summary>
public interface IPeople
{
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct = default);

    /// <summary>The confirmed address of each person, for mails.</summary>
    Task<IReadOnlyDictionary<Guid, string>> AddressesAsync(IReadOnlyCollection<Guid> userIds, CancellationToken ct = default);

    Task<Guid?> FindByEmailAsync(string email, CancellationToken ct = default);
}
