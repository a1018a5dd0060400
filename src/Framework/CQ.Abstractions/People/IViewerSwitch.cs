namespace CQ.Abstractions.People;

/// <summary>
/// Makes the viewer of a scope a person, with what they may read today: for work that is done on somebody's behalf while they are away, such as telling them what is new
/// among what they look for. Only in a scope of its own, never within a request.
/// </summary>
public interface IViewerSwitch
{
    Task BecomeAsync(Guid userId, CancellationToken ct);
}
