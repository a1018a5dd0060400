namespace CQ.Abstractions.Data;

/// <summary>Does what must follow whatever was saved, in the same transaction: an exception undoes both.</summary>
public interface ISaveFollower
{
    /// <param name="saved">Entities that were added, changed or removed; a removed one still says what it was.</param>
    Task SavedAsync(IReadOnlyCollection<object> saved, CancellationToken ct);
}
