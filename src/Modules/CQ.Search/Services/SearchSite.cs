using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Search.Services.Asking;

namespace CQ.Search.Services;

/// <summary>
/// Looks for what somebody typed among all that they may read. The index names candidates within their audiences; titles and addresses come from the modules that own
/// the things, through their filtered tables: what these do not know is not shown.
/// </summary>
public sealed class SearchSite(
    SearchDoor door, UnderstandQuestion understand, ReadSynonyms synonyms, SearchTypes types, IEnabled<ISubjectResolver> resolvers, IViewer viewer)
{
    public const int PageLength = 20;

    // Whoever looks further narrows the question.
    public const int LastPage = 20;

    public async Task<SearchAnswer> RunAsync(string? typed, SearchFilter filter, int page, CancellationToken ct)
    {
        var question = QuestionReader.Read(typed, await synonyms.RunAsync(ct));
        if (question.IsEmpty)
            return SearchAnswer.Nothing(question);
        (question, var found) = await understand.RunAsync(question, ct);
        var plan = SearchPlan.Of(question, found, types.Fresh, viewer.Audiences);
        if (filter.AllWords)
            plan = plan with { Levels = plan.Levels[..1] };
        page = Math.Clamp(page, 1, LastPage);
        var entries = await door.SearchAsync(plan, filter, (page - 1) * PageLength, PageLength, ct);
        var unknown = question.Asked.Where((_, i) => found[i] == 0).Select(t => t.Written).ToList();
        if (entries.Count == 0)
            return SearchAnswer.Nothing(question) with { Unknown = unknown, Facets = filter.IsAny ? await door.FacetsAsync(plan.Levels[0], filter, ct) : [] };
        var level = plan.Levels[entries[0].Level - 1];
        var facets = await door.FacetsAsync(level, filter, ct);
        return new SearchAnswer(question, await ReadAsync(entries, question, ct), entries[0].Total, entries[0].Level == 1, page) { Unknown = unknown, Facets = facets };
    }

    /// <summary>Things whose titles begin like what was typed, while it is typed.</summary>
    public async Task<IReadOnlyList<SearchHit>> SuggestAsync(string? typed, int take, CancellationToken ct)
    {
        var question = QuestionReader.Read(typed, await synonyms.RunAsync(ct));
        var asked = question.Asked;
        if (asked.Count == 0 || asked.Sum(t => t.Written.Length) < 2)
            return [];
        var last = question.EndsOpen ? question.Terms[^1] : null;
        var parts = asked.Select(t => t == last && t.Length == 1 ? Term.Any([t.Query, Term.Begun(t.Written)]) : t.Query);
        var query = string.Join(" & ", parts.Concat(question.Phrases.Select(p => p.Query)).Concat(question.Excluded.Select(e => $"!({e})")));
        var entries = await door.SuggestAsync(query, types.Fresh, viewer.Audiences, take, ct);
        if (entries.Count == 0)
        {
            (question, _) = await understand.RunAsync(question, ct);
            if (question.Terms.All(t => t.TakenFor is null))
                return [];
            entries = await door.SuggestAsync(string.Join(" & ", question.Asked.Select(t => t.Query)), types.Fresh, viewer.Audiences, take, ct);
        }

        var begun = last is null ? question : question.With([.. question.Terms.Select(t => t == last ? t with { IsBegun = true } : t)]);
        return await ReadAsync([.. entries.Select(e => new FoundEntry(e.Id, e.Kind, e.Type, null, default, null, e.Title, "", 0, 1, 0))], begun, ct);
    }

    /// <summary>The second wall.</summary>
    private async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<FoundEntry> entries, Question question, CancellationToken ct)
    {
        var read = new Dictionary<Guid, SubjectInfo>();
        foreach (var kind in entries.GroupBy(e => e.Kind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == kind.Key) is not { } resolver)
                continue;
            foreach (var (id, info) in await resolver.ResolveAsync([.. kind.Select(e => e.Id)], ct))
                read[id] = info;
        }

        var excerpts = new Excerpts(question);
        return [.. entries.Where(e => read.ContainsKey(e.Id) && types.Find(e.Type) is not null).Select(e => new SearchHit(
            read[e.Id], types.Find(e.Type)!, excerpts.Whole(read[e.Id].Title), e.Text.Length == 0 ? [] : excerpts.Best(e.Text), e.CouncilId, e.DatedAt, e.State, e.Score))];
    }
}
