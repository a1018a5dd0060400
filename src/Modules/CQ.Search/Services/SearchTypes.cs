using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using Microsoft.Extensions.Localization;

namespace CQ.Search.Services;

/// <summary>The types of all sources whose feature is enabled, in the order of the screens, and their words in the reader's language: each module translates its own.</summary>
public sealed class SearchTypes(IEnabled<ISearchSource> sources, IStringLocalizerFactory localizers)
{
    private IReadOnlyList<SearchType>? _all;

    public IReadOnlyList<SearchType> All =>
        _all ??= [.. sources.SelectMany(s => s.Types.Select(t => t with { Module = t.Module ?? s.GetType() })).OrderBy(t => t.Position).ThenBy(t => t.Name, StringComparer.Ordinal)];

    public string[] Fresh => [.. All.Where(t => t.IsDated).Select(t => t.Name)];

    public SearchType? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>One of a type's French words.</summary>
    public string Say(SearchType type, string french)
    {
        ArgumentNullException.ThrowIfNull(type);
        return localizers.Create("Texts", type.Module!.Assembly.GetName().Name!)[french].Value;
    }

    public string? StateOf(SearchType type, string? state)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.States.Where(s => s.Key == state).Select(s => Say(type, s.Value)).FirstOrDefault();
    }
}
