using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Search.Services.Asking;

namespace CQ.Search.Services;

/// <summary>
/// Looks for what somebody typed among all that they may read. The index names candidates within their audiences; titles and addresses come from the modules that own
/// the things, through their filtered tables: what these do not know is not shown.
/// </summary>
public sealed class SearchSite(
    SearchDoor door, UnderstandQuestion understand, ReadSynonyms synonyms, SearchTypes types, IEnabled<ISubjectResolver> resolvers, IEnabled<ISearchSource> sources, IViewer viewer)
{
    public const int PageLength = 20;

    // Whoever looks further narrows the question.
    public const int LastPage = 20;

    public async Task<SearchAnswer> RunAsync(string? typed, SearchFilter filter, int page, CancellationToken ct)
    {
        var question = QuestionReader.Read(typed, await synonyms.RunAsync(ct));
        if (question.IsEmpty)
            return SearchAnswer.Nothing(question);
        page = Math.Clamp(page, 1, LastPage);
        // One word that stands somewhere needs no understanding, and weighs all there is.
        if (question.Asked.Count == 1)
        {
            var plain = await FindAsync(PlanOf(question, [SearchDoor.Countable], filter), filter, page, ct);
            if (plain.Entries.Count > 0)
                return (await AnswerAsync(question, plain, ct)) with { Rather = filter.IsAny ? null : await understand.RatherAsync(question, [plain.Total], ct) };
        }

        (question, var found) = await understand.RunAsync(question, ct);
        var plan = PlanOf(question, found, filter);
        var result = await FindAsync(plan, filter, page, ct);
        return await AnswerAsync(question, result, ct) with
        {
            Unknown = [.. question.Asked.Where((_, i) => found[i] == 0).Select(t => t.Written)],
            Rather = await understand.RatherAsync(question, found, ct),
            Facets = result.Entries.Count > 0 || !filter.IsAny ? result.Facets : await door.FacetsAsync(plan.Levels[0], filter, ct),
        };
    }

    private SearchPlan PlanOf(Question question, IReadOnlyList<int> found, SearchFilter filter)
    {
        var plan = SearchPlan.Of(question, found, types.Fresh, viewer.Audiences);
        return filter.AllWords ? plan with { Levels = plan.Levels[..1] } : plan;
    }

    private async Task<Found> FindAsync(SearchPlan plan, SearchFilter filter, int page, CancellationToken ct)
    {
        // Counts come first where there is but one question: what stands in many texts is looked for in another way.
        var facets = plan.Levels.Length == 1 && filter.Since is null ? await door.FacetsAsync(plan.Levels[0], filter, ct) : null;
        int? known = facets is null ? null : TotalOf(facets);
        if (known == 0)
            return Found.Nothing;
        var entries = await door.SearchAsync(plan, filter, known, (page - 1) * PageLength, PageLength, ct);
        // A page that is not there any more.
        if (entries.Count == 0 && page > 1)
            (page, entries) = (1, await door.SearchAsync(plan, filter, known, 0, PageLength, ct));
        if (entries.Count == 0)
            return Found.Nothing;
        // Counts know nothing of what is new: who asks for that alone is shown no choices.
        if (filter.Since is not null)
            return new Found(entries, [], entries.Count, page);
        facets ??= await door.FacetsAsync(plan.Levels[entries[0].Level - 1], filter, ct);
        return new Found(entries, facets, TotalOf(facets), page);
    }

    private async Task<SearchAnswer> AnswerAsync(Question question, Found result, CancellationToken ct) =>
        result.Entries.Count == 0
            ? SearchAnswer.Nothing(question)
            : new SearchAnswer(question, await ReadAsync(result.Entries, question, ct), result.Total, result.Entries[0].Level == 1, result.Page) { Facets = result.Facets };

    private static int TotalOf(IReadOnlyList<FacetCount> facets) => facets.Single(f => f.Facet == FacetCount.Everything).Found;

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
        return await ReadAsync([.. entries.Select(e => new FoundEntry(e.Id, e.Kind, e.Type, null, default, null, e.Title, "", 0, 1))], begun, ct);
    }

    /// <summary>The second wall.</summary>
    private async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<FoundEntry> entries, Question question, CancellationToken ct)
    {
        var (read, days) = (new Dictionary<Guid, SubjectInfo>(), new Dictionary<Guid, DateTimeOffset>());
        foreach (var kind in entries.GroupBy(e => e.Kind))
        {
            if (resolvers.FirstOrDefault(r => r.Kind == kind.Key) is not { } resolver)
                continue;
            foreach (var (id, info) in await resolver.ResolveAsync([.. kind.Select(e => e.Id)], ct))
                read[id] = info;
            var dated = kind.Where(e => e.DatedAt > DateTimeOffset.UnixEpoch && types.Find(e.Type) is { IsDated: true }).Select(e => e.Id).ToList();
            if (dated.Count > 0 && sources.FirstOrDefault(s => s.Kind == kind.Key) is { } source)
            {
                foreach (var (id, day) in await source.DaysAsync(dated, ct))
                    days[id] = day;
            }
        }

        var excerpts = new Excerpts(question);
        return [.. entries.Where(e => read.ContainsKey(e.Id) && types.Find(e.Type) is not null).Select(e => new SearchHit(
            read[e.Id], types.Find(e.Type)!, excerpts.Whole(read[e.Id].Title), e.Text.Length == 0 ? [] : excerpts.Best(e.Text), e.CouncilId, days.GetValueOrDefault(e.Id, e.DatedAt), e.State, e.Score))];
    }

    private sealed record Found(IReadOnlyList<FoundEntry> Entries, IReadOnlyList<FacetCount> Facets, int Total, int Page)
    {
        public static readonly Found Nothing = new([], [], 0, 1);
    }
}
