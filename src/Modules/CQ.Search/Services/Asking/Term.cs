using CQ.Search.Services.Words;

namespace CQ.Search.Services.Asking;

/// <summary>One word of a question, or several that are one (« vide-grenier », « conseil de quartier »), with all the forms it may have in a document.</summary>
/// <param name="Written">As it was typed, folded.</param>
/// <param name="Query">All forms, as PostgreSQL reads them.</param>
/// <param name="Exact">As written.</param>
public sealed record Term(string Written, string Query, string Exact, int Position, int Length = 1)
{
    /// <summary>Says nothing by itself: helps the order of what the other words find.</summary>
    public bool IsStop { get; init; }

    /// <summary>What a misspelt word was taken for; null: it stands as typed.</summary>
    public string? TakenFor { get; init; }

    /// <summary>The folded words by which the term is recognised in a text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Every word of a text that begins so is one of its forms.</summary>
    public bool IsBegun { get; init; }

    public static Term Of(Word word, bool isStop) =>
        new(word.Text, AnyForm(word.Text), Lexemes.Quote(Lexemes.Written + word.Text), word.Position) { IsStop = isStop, Words = [word.Text] };

    public static string AnyForm(string word) => Any(Lexemes.OfQuestion(word).Distinct().Select(Lexemes.Quote));

    public static string Begun(string word) => $"{Lexemes.Quote(Lexemes.Written + word)}:*";

    public static string Any(IEnumerable<string> queries) => queries.ToList() is { Count: 1 } one ? one[0] : $"({string.Join(" | ", queries)})";

    /// <summary>Words in a row; those that say nothing keep their place.</summary>
    public static string? InARow(IEnumerable<Word> words, Func<string, string> form)
    {
        var (query, before) = ("", 0);
        foreach (var word in words.Where(w => !w.IsJoined && !StopWords.IsStop(w.Text)))
        {
            query += query.Length == 0 ? form(word.Text) : $" <{word.Position - before}> {form(word.Text)}";
            before = word.Position;
        }

        return query.Length == 0 ? null : $"({query})";
    }
}
