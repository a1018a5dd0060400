using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;

namespace CQ.Voting.Services;

/// <summary>What a vote is about, as its owner names it to this viewer.</summary>
public sealed class SubjectLinks(IEnabled<ISubjectResolver> resolvers)
{
    /// <summary>Null when its module is off or the viewer may not read it.</summary>
    public async Task<SubjectInfo?> FindAsync(SubjectRef subject, CancellationToken ct)
    {
        var resolver = resolvers.FirstOrDefault(r => r.Kind == subject.Kind);
        return resolver is null ? null : (await resolver.ResolveAsync([subject.Id], ct)).GetValueOrDefault(subject.Id);
    }
}
