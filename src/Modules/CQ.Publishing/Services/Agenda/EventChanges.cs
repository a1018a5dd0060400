namespace CQ.Publishing.Services.Agenda;

/// <summary>What publishing changed for those who are registered, kept within the request from the writing of the row until the item is saved.</summary>
public sealed class EventChanges
{
    private readonly Dictionary<Guid, EventChange> _changes = [];

    public void Note(Guid contentItemId, EventChange change) => _changes[contentItemId] = change;

    public EventChange? Take(Guid contentItemId) => _changes.Remove(contentItemId, out var change) ? change : null;
}
