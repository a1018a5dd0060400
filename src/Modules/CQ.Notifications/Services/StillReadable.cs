using CQ.Abstractions.Data;
using CQ.Data.Viewing;
using CQ.Notifications.Models;

namespace CQ.Notifications.Services;

/// <summary>
/// Leaves out what tells of something that the viewer may no longer read: whoever loses a role loses the titles that came with it. One statement per kind of
/// subject, none where there is no subject.
/// </summary>
public sealed class StillReadable(ReadableSubjects subjects)
{
    public async Task<IReadOnlyList<Notification>> OfAsync(IReadOnlyList<Notification> told, CancellationToken ct = default)
    {
        var readable = await subjects.AmongAsync(told.Select(n => n.Subject).OfType<SubjectRef>(), ct);
        return [.. told.Where(n => n.Subject is not { } subject || readable.Contains(subject))];
    }
}
