using CQ.Search.Services.Asking;
using CQ.Search.Services.Words;

namespace CQ.Search.Services;

/// <summary>
/// Completes what was typed by what the viewer's documents say: a last word that is only begun, and words that no document has because a letter is wrong. A word that only
/// documents of others have counts as one that nobody has.
/// </summary>
public sealed class UnderstandQuestion(SearchDoor door)
{
    private const int MostMeanings = 3;
    private const int MostEndings = 12;

    /// <summary>The question with what its words were taken for, and in how many documents each asked term stands, up to a thousand.</summary>
    public async Task<(Question Question, IReadOnlyList<int> Found)> RunAsync(Question question, CancellationToken ct)
    {
        var asked = question.Asked;
        if (asked.Count == 0)
            return (question, []);
        var found = (await door.FoundAsync(asked.Select(t => t.Query), SearchDoor.Countable, ct)).ToList();
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
        var counts = await door.FoundAsync(question.Asked.Select(t => t.Query), SearchDoor.Countable, ct);
        return (question, counts);
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
            return null;
        // People rarely miss the first letter; among the rest the word that stands in more documents is the likelier one.
        var meant = known.OrderByDescending(k => k.Word[0] == word[0]).ThenByDescending(k => k.Found).ThenBy(k => k.Word, StringComparer.Ordinal).Take(MostMeanings).ToList();
        meant = [.. meant.Where(k => k.Word[0] == meant[0].Word[0])];
        return term with
        {
            Query = Term.Any(meant.Select(k => Term.AnyForm(k.Word))), Exact = Term.Any(meant.Select(k => Lexemes.Quote(Lexemes.Written + k.Word))), TakenFor = meant[0].Word,
            Words = [.. meant.Select(k => k.Word)],
        };
    }
}
