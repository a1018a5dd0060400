using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Budgets.Services;

/// <summary>Titles and addresses of what entries are about, from the modules that own it; what the viewer may not read is missing.</summary>
public sealed class ProjectNames(IEnabled<ISubjectResolver> resolvers)
{
    public async Task<IReadOnlyDictionary<SubjectRef, SubjectInfo>> OfAsync(IEnumerable<SubjectRef?> projects, CancellationToken ct = default)
    {
        var found = new Dictionary<SubjectRef, SubjectInfo>();
        foreach (var kind in projects.OfType<SubjectRef>().Distinct().GroupBy(p => p.Kind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == kind.Key) is not { } resolver)
                continue;
            foreach (var (_, info) in await resolver.ResolveAsync([.. kind.Select(p => p.Id)], ct))
                found[info.Subject] = info;
        }

        return found;
    }
}
