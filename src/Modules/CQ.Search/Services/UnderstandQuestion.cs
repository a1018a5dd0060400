using CQ.Search.Services.Asking;
using CQ.Search.Services.Words;

namespace CQ.Search.Services;

/// <summary>
/// Completes what was typed by what the viewer's documents say: a last word that is only begun, words that no document has because a letter is wrong, or because a space is
/// missing between two of them. A word that only documents of others have counts as one that nobody has.
/// </summary>
public sealed class UnderstandQuestion(SearchDoor door)
{
    private const int MostMeanings = 3;
    private const int MostEndings = 12;
    private const int ShortestPart = 4;

    // A word that stands in as few documents may be a fault of theirs, or of who looks for it; another that stands in as many is no rare one.
    private const int Rare = 2;
    private const int Frequent = 10;

    /// <summary>The question with what its words were taken for, and in how many documents each asked term stands, up to a thousand.</summary>
    public async Task<(Question Question, IReadOnlyList<int> Found)> RunAsync(Question question, CancellationToken ct)
    {
        var asked = question.Asked;
        if (asked.Count == 0)
            return (question, []);
        var found = await door.FoundAsync(asked.Select(t => t.Query), SearchDoor.Countable, ct);
        var taken = new Dictionary<Term, Term>();
        foreach (var term in asked.Where((t, i) => found[i] == 0 && t.Length == 1))
        {
            var isLast = question.EndsOpen && term == question.Terms[^1];
            if (await MeantAsync(term, isLast, ct) is { } meant)
                taken.Add(term, meant);
        }

        if (taken.Count == 0)
            return (question, found);
        var terms = question.Terms.Select(t => taken.GetValueOrDefault(t, t)).ToList();
        question = question.With(terms);
        return (question, await door.FoundAsync(question.Asked.Select(t => t.Query), SearchDoor.Countable, ct));
    }

    /// <summary>The question with a word that stands in many documents, where it has one like it that hardly stands in any; null: nothing else was meant.</summary>
    public async Task<string?> RatherAsync(Question question, IReadOnlyList<int> found, CancellationToken ct)
    {
        if (question.Phrases.Count + question.Excluded.Count > 0 || question.Terms.Any(t => t.TakenFor is not null))
            return null;
        foreach (var term in question.Asked.Where((t, i) => found[i] is > 0 and <= Rare && t.Words.Count == 1 && t.Words[0] == t.Written && Spelling.MayBeMisspelt(t.Written)))
        {
            var meant = Likeliest(term.Written, [.. (await door.KnownAsync(Spelling.OneFault(term.Written), null, 40, ct)).Where(k => k.Found >= Frequent)]);
            // Another form of the same word is found with it.
            if (meant.Count > 0 && !Lexemes.OfQuestion(meant[0].Word).Intersect(Lexemes.OfQuestion(term.Written)).Any())
                return string.Join(' ', question.Terms.Select(t => t == term ? meant[0].Word : t.Written));
        }

        return null;
    }

    private async Task<Term?> MeantAsync(Term term, bool isLast, CancellationToken ct)
    {
        var word = term.Words.Count == 1 ? term.Words[0] : term.Written;
        if (isLast && word.Length >= 3 && await door.KnownAsync([], word, MostEndings, ct) is { Count: > 0 })
            return term with { Query = Term.Any([term.Query, Term.Begun(word)]), IsBegun = true };
        if (!Spelling.MayBeMisspelt(word))
            return null;
        IReadOnlyList<KnownWord> known = await door.KnownAsync(Spelling.OneFault(word), null, 40, ct);
        if (known.Count == 0 && word.Length >= Spelling.TwoFaultsFrom)
            known = [.. (await door.KnownAsync([], word[..4], 200, ct)).Where(k => Spelling.Faults(k.Word, word) <= 2)];
        if (known.Count == 0)
            return await ApartAsync(term, word, ct);
        var meant = Likeliest(word, known);
        return term with
        {
            Query = Term.Any(meant.Select(k => Term.AnyForm(k.Word))), Exact = Term.Any(meant.Select(k => Lexemes.Quote(Lexemes.Written + k.Word))), TakenFor = meant[0].Word,
            Words = [.. meant.Select(k => k.Word)],
        };
    }

    // People rarely miss the first letter; among the rest the word that stands in more documents is the likelier one.
    private static List<KnownWord> Likeliest(string word, IReadOnlyList<KnownWord> known)
    {
        var meant = known.OrderByDescending(k => k.Word[0] == word[0]).ThenByDescending(k => k.Found).ThenBy(k => k.Word, StringComparer.Ordinal).Take(MostMeanings).ToList();
        return [.. meant.Where(k => k.Word[0] == meant[0].Word[0])];
    }

    // « budgetparticipatif »: two words that stand side by side in some document.
    private async Task<Term?> ApartAsync(Term term, string word, CancellationToken ct)
    {
        var pairs = Enumerable.Range(ShortestPart, Math.Max(0, word.Length - 2 * ShortestPart + 1)).Select(i => (First: word[..i], Second: word[i..])).ToList();
        if (pairs.Count == 0)
            return null;
        var known = (await door.KnownAsync(pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct(), null, 2 * pairs.Count, ct)).Select(k => k.Word).ToHashSet();
        pairs = [.. pairs.Where(p => known.Contains(p.First) && known.Contains(p.Second))];
        if (pairs.Count == 0)
            return null;
        string Row((string First, string Second) pair, Func<string, string> form) => $"({form(pair.First)} <-> {form(pair.Second)})";
        var found = await door.FoundAsync(pairs.Select(p => Row(p, Term.AnyForm)), 1, ct);
        if (pairs.Where((_, i) => found[i] > 0).ToList() is not [var meant, ..])
            return null;
        return term with
        {
            Query = Row(meant, Term.AnyForm), Exact = Row(meant, w => Lexemes.Quote(Lexemes.Written + w)), TakenFor = $"{meant.First} {meant.Second}", Words = [meant.First, meant.Second],
        };
    }
}
