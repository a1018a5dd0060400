using CQ.Abstractions.Search;
using CQ.Data;
using CQ.Data.Tenancy;
using CQ.Data.Viewing;
using CQ.Search.Services.Asking;
using CQ.Search.Services.Words;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services;

/// <summary>Calls the functions of <c>Data/Sql</c>. Raw SQL, because functions are no tables; the text is constant and everything else a parameter.</summary>
public sealed class SearchDoor(CqDbContext db, TenantConnection connection, TimeProvider time)
{
    /// <summary>How far counts go: « plus de 1 000 ».</summary>
    public const int Countable = 1000;

    public const int LongestTitle = 400;

    /// <summary>Of the text from which excerpts are taken.</summary>
    public const int LongestText = 100_000;

    public async Task<IReadOnlyList<int>> FoundAsync(IEnumerable<string> queries, int cap, CancellationToken ct) =>
        await ReadAsync<int>($"select documents as \"Value\" from cq_search_found({Now}, {queries.ToArray()}, {cap})", ct);

    public async Task<IReadOnlyList<KnownWord>> KnownAsync(IEnumerable<string> words, string? prefix, int take, CancellationToken ct) =>
        await ReadAsync<KnownWord>($"select word as \"Word\", documents as \"Found\" from cq_search_known({Now}, {words.ToArray()}, {prefix}, {take})", ct);

    /// <param name="found">How many the only level of the plan finds, when it was counted already.</param>
    public async Task<IReadOnlyList<FoundEntry>> SearchAsync(SearchPlan plan, SearchFilter filter, int? found, int skip, int take, CancellationToken ct) =>
        await ReadAsync<FoundEntry>(
            $"""
            select id as "Id", kind as "Kind", type as "Type", council_id as "CouncilId", dated_at as "DatedAt", state as "State", title as "Title", text as "Text",
              score as "Score", level as "Level"
            from cq_search({Now}, {plan.Levels}, {plan.Enough}, {found}, {plan.Words}, {plan.Exact}, {plan.Weights}, {plan.Phrase}, {filter.Types}, {filter.Councils}, {filter.Years},
              {filter.States}, {filter.Topics}, {filter.Since?.ToUniversalTime()}, {plan.Fresh}, {plan.Near}, {filter.ByDate}, {skip}, {take})
            """, ct);

    public async Task<IReadOnlyList<FacetCount>> FacetsAsync(string query, SearchFilter filter, CancellationToken ct) =>
        await ReadAsync<FacetCount>(
            $"""
            select facet as "Facet", value as "Value", documents as "Found"
            from cq_search_facets({Now}, {query}, {filter.Types}, {filter.Councils}, {filter.Years}, {filter.States}, {filter.Topics})
            """, ct);

    public async Task<IReadOnlyList<SuggestedEntry>> SuggestAsync(string query, string[] fresh, Guid[] near, int take, CancellationToken ct) =>
        await ReadAsync<SuggestedEntry>(
            $"select id as \"Id\", kind as \"Kind\", type as \"Type\", title as \"Title\" from cq_search_suggest({Now}, {query}, {fresh}, {near}, {take})", ct);

    /// <summary>Writes a document, and its words into the dictionary; false when these are still to be learnt.</summary>
    public async Task<bool> PutAsync(string kind, SearchDocument document, int? year, CancellationToken ct)
    {
        var title = new TextIndex(document.IsEnglish).Add(document.Title, 'A');
        var words = new TextIndex(document.IsEnglish).Add(document.Title, 'A').Add(document.Keywords, 'B').Add(document.Text, 'C').Add(document.FileText, 'D');
        var text = Cut(document.FileText.Length == 0 ? document.Text : $"{document.Text}\n{document.FileText}", LongestText);
        await db.Database.ExecuteSqlAsync(
            $"""
            select cq_search_put({document.Id}, {kind}, {document.Type}, {document.AudienceId}, {document.PublishedAt.ToUniversalTime()}, {document.ExpiresAt?.ToUniversalTime()}, {document.CouncilId}, {(document.DatedAt ?? document.PublishedAt).ToUniversalTime()},
              {year}, {document.State}, {document.Topics.ToArray()}, {Cut(document.Title, LongestTitle)}, {text}, {words.ToString()}, {title.ToString()}, {Now})
            """,
            ct);
        return words.Words.Count == 0 || await LearnAsync(words.Words, ct);
    }

    public async Task<bool> LearnAsync(IEnumerable<string> words, CancellationToken ct) =>
        (await db.Database.SqlQuery<bool>($"select cq_search_learn({words.Order(StringComparer.Ordinal).ToArray()}) as \"Value\"").ToListAsync(ct)).Single();

    public async Task<IReadOnlyList<string>> WordsOfAsync(Guid id, CancellationToken ct) =>
        await db.Database.SqlQuery<string>($"select unnest(cq_search_words_of({id})) as \"Value\"").ToListAsync(ct);

    public Task DropAsync(IEnumerable<Guid> ids, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select cq_search_drop({ids.ToArray()})", ct);

    /// <summary>Drops what was not fed since then; returns how many documents that was.</summary>
    public async Task<int> SweepAsync(DateTimeOffset before, CancellationToken ct) =>
        (await db.Database.SqlQuery<int>($"select cq_search_sweep({before.ToUniversalTime()}) as \"Value\"").ToListAsync(ct)).Single();

    public async Task<IReadOnlyList<IndexState>> StateAsync(CancellationToken ct) =>
        await db.Database.SqlQuery<IndexState>(
            $"select type as \"Type\", entries as \"Entries\", words as \"Words\", oldest as \"Oldest\", newest as \"Newest\" from cq_search_state()").ToListAsync(ct);

    private async Task<List<T>> ReadAsync<T>(FormattableString query, CancellationToken ct)
    {
        await db.TellAudiencesAsync(connection, ct);
        return await db.Database.SqlQuery<T>(query).ToListAsync(ct);
    }

    private DateTimeOffset Now => time.GetUtcNow().ToUniversalTime();

    // PostgreSQL stores no NUL, and half a pair is no text.
    private static string Cut(string text, int length)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
