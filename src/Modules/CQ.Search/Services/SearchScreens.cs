using System.Globalization;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using CQ.Search.Services.Asking;
using CQ.Search.ViewModels;

namespace CQ.Search.Services;

/// <summary>Turns an address into a search and its answer into a page: slugs into ids, counts into labelled choices.</summary>
public sealed class SearchScreens(SearchSite search, SearchTypes types, IEnabled<ISearchSource> sources, IEnabled<ISearchPlaces> places)
{
    public async Task<SearchPage> PageAsync(SearchAddress address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (string.IsNullOrWhiteSpace(address.Text))
            return new SearchPage(address, null, [], new Dictionary<Guid, string>());
        var quartiers = await PlacesAsync(ct);
        var answer = await search.RunAsync(address.Text, FilterOf(address, quartiers), address.Page, ct);
        var facets = answer.Facets.Count == 0 ? [] : await FacetsAsync(address, answer.Facets, quartiers, ct);
        return new SearchPage(address, answer, facets, quartiers.GroupBy(q => q.CouncilId).ToDictionary(q => q.Key, q => q.First().Name));
    }

    public async Task<SearchFilter> FilterOfAsync(SearchAddress address, CancellationToken ct) => FilterOf(address, await PlacesAsync(ct));

    /// <summary>The search in words: what is looked for, and what it is narrowed to.</summary>
    public async Task<string> NameAsync(SearchAddress address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        var names = new List<string> { address.Text.Trim() };
        names.AddRange(types.All.Where(t => address.Types.Contains(t.Name)).Select(t => types.Say(t, t.PluralLabel)));
        if (address.Quartiers.Count > 0)
            names.AddRange((await PlacesAsync(ct)).Where(q => address.Quartiers.Contains(q.Slug)).Select(q => q.Name).Distinct());
        names.AddRange(address.Years.Order().Select(y => y.ToString(CultureInfo.InvariantCulture)));
        names.AddRange(types.All.SelectMany(t => t.States.Select(s => (Type: t, State: s))).DistinctBy(s => s.State.Key).Where(s => address.States.Contains(s.State.Key)).Select(s => types.Say(s.Type, s.State.Value)));
        foreach (var source in sources.Where(_ => address.Topics.Count > 0))
            names.AddRange((await source.TopicsAsync(ct)).Where(t => address.Topics.Contains(t.Key)).Select(t => t.Value));
        return string.Join(" · ", names);
    }

    private static SearchFilter FilterOf(SearchAddress address, List<SearchPlace> quartiers) => new(
        Some(address.Types),
        address.Quartiers.Count == 0 ? null : [.. quartiers.Where(q => address.Quartiers.Contains(q.Slug)).Select(q => q.CouncilId)],
        address.Years.Count == 0 ? null : [.. address.Years],
        Some(address.States),
        Some(address.Topics),
        address.ByDate);

    private static string[]? Some(IReadOnlyList<string> values) => values.Count == 0 ? null : [.. values];

    private async Task<List<SearchPlace>> PlacesAsync(CancellationToken ct)
    {
        var all = new List<SearchPlace>();
        foreach (var source in places)
            all.AddRange(await source.AllAsync(ct));
        return all;
    }

    private async Task<IReadOnlyList<Facet>> FacetsAsync(SearchAddress address, IReadOnlyList<FacetCount> counts, List<SearchPlace> quartiers, CancellationToken ct)
    {
        Dictionary<string, int> Of(string facet) => counts.Where(c => c.Facet == facet).ToDictionary(c => c.Value, c => c.Found);
        var (byType, byCouncil, byYear, byState, byTopic) = (Of("type"), Of("council"), Of("year"), Of("state"), Of("topic"));
        var topics = new Dictionary<string, string>();
        foreach (var source in sources)
        {
            foreach (var (slug, name) in byTopic.Count == 0 && address.Topics.Count == 0 ? new Dictionary<string, string>() : await source.TopicsAsync(ct))
                topics[slug] = name;
        }

        FacetValue Value(string value, string label, int found, bool isChosen) => new(value, label, found, isChosen);
        var facets = new List<Facet>
        {
            new(SearchAddress.TypeKey, "Type", [.. types.All.Select(t => Value(t.Name, types.Say(t, t.PluralLabel), byType.GetValueOrDefault(t.Name), address.Types.Contains(t.Name)))]),
            new(SearchAddress.QuartierKey, "Quartier", [.. quartiers.GroupBy(q => (q.Slug, q.Name)).Select(q =>
                Value(q.Key.Slug, q.Key.Name, Math.Min(q.Sum(p => byCouncil.GetValueOrDefault(p.CouncilId.ToString())), SearchDoor.Countable + 1), address.Quartiers.Contains(q.Key.Slug)))]),
            new(SearchAddress.YearKey, "Année", [.. byYear.Keys.Select(k => int.Parse(k, CultureInfo.InvariantCulture)).Concat(address.Years).Distinct().OrderDescending().Select(y =>
                Value(y.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture), byYear.GetValueOrDefault(y.ToString(CultureInfo.InvariantCulture)), address.Years.Contains(y)))]),
            new(SearchAddress.StateKey, "État", [.. types.All.SelectMany(t => t.States.Select(s => (Type: t, State: s))).DistinctBy(s => s.State.Key).Select(s =>
                Value(s.State.Key, types.Say(s.Type, s.State.Value), byState.GetValueOrDefault(s.State.Key), address.States.Contains(s.State.Key)))]),
            new(SearchAddress.TopicKey, "Thème", [.. topics.Select(t => Value(t.Key, t.Value, byTopic.GetValueOrDefault(t.Key), address.Topics.Contains(t.Key)))]),
        };
        return [.. facets.Select(f => f with { Values = [.. f.Values.Where(v => v.Found > 0 || v.IsChosen)] }).Where(f => f.Values.Count > 0)];
    }
}
