using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Workflows.Services;

/// <summary>
/// Asks the owners of subjects what each is called. What the viewer may not read is missing: being in charge of workflows opens no file.
/// </summary>
public sealed class SubjectTitles(IEnabled<ISubjectResolver> resolvers)
{
    public async Task<IReadOnlyDictionary<SubjectRef, SubjectInfo>> OfAsync(IEnumerable<SubjectRef> subjects, CancellationToken ct)
    {
        var found = new Dictionary<SubjectRef, SubjectInfo>();
        foreach (var kind in subjects.Distinct().GroupBy(s => s.Kind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == kind.Key) is not { } resolver)
                continue;
            foreach (var (_, info) in await resolver.ResolveAsync([.. kind.Select(s => s.Id)], ct))
                found[info.Subject] = info;
        }

        return found;
    }
}
