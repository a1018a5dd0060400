using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Data.Viewing;

/// <summary>Asks the owners of subjects which of them the viewer may read today: one statement per kind.</summary>
public sealed class ReadableSubjects(IEnabled<ISubjectAccess> owners)
{
    public async Task<IReadOnlySet<SubjectRef>> AmongAsync(IEnumerable<SubjectRef> subjects, CancellationToken ct = default)
    {
        var readable = new HashSet<SubjectRef>();
        foreach (var kind in subjects.Distinct().GroupBy(s => s.Kind))
        {
            if (owners.FirstOrDefault(o => o.Kind == kind.Key) is { } owner)
                readable.UnionWith((await owner.ReadableAsync([.. kind.Select(s => s.Id)], ct)).Select(id => new SubjectRef(kind.Key, id)));
        }

        return readable;
    }
}
