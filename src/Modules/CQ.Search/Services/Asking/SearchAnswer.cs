namespace CQ.Search.Services.Asking;

/// <summary>One page of what was found.</summary>
/// <param name="Total">Up to 1,001, which stands for more than a thousand.</param>
/// <param name="HasAllWords">False: too little has all the words, so what has most of them stands with it.</param>
public sealed record SearchAnswer(Question Question, IReadOnlyList<SearchHit> Hits, int Total, bool HasAllWords, int Page)
{
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];

    /// <summary>Words that no document has, not even in another form.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public bool HasMorePages => Total > Page * SearchSite.PageLength && Page < SearchSite.LastPage;

    /// <summary>The same search with a word that stands in many texts in place of one like it that hardly stands in any; null: there is none.</summary>
    public string? Rather { get; init; }

    public static SearchAnswer Nothing(Question question) => new(question, [], 0, true, 1);
}
