namespace CQ.Search.Services.Asking;

/// <summary>A question as the search function takes it.</summary>
/// <param name="Levels">From all words to any.</param>
/// <param name="Enough">The first level that finds as many is taken.</param>
/// <param name="Words">Each word with all its forms.</param>
/// <param name="Exact">Each word as written.</param>
/// <param name="Weights">How much each word tells.</param>
/// <param name="Phrase">The words side by side.</param>
/// <param name="Fresh">Types of which the newer weighs more.</param>
/// <param name="Near">The reader's own councils.</param>
public sealed record SearchPlan(string[] Levels, int Enough, string[] Words, string[] Exact, float[] Weights, string? Phrase, string[] Fresh, Guid[] Near)
{
    // What finds less than this is shown with what has most of the words: of two words a screen of a phone, of more words half a page, because a sentence
    // has words that the best answer need not have.
    private const int EnoughOfTwo = 3;
    private const int EnoughOfMore = 10;

    public static SearchPlan Of(Question question, IReadOnlyList<int> found, string[] fresh, Guid[] near)
    {
        var asked = question.Asked;
        var must = string.Concat(question.Phrases.Select(p => $" & {p.Query}")) + string.Concat(question.Excluded.Select(e => $" & !({e})"));
        string Level(IEnumerable<string> sets) => sets.ToList() is { Count: > 0 } some ? $"({string.Join(" | ", some)}){must}" : must[3..];

        // The words that tell most decide which sets are tried: of eight there are 28 sets of six.
        var telling = asked.Select((t, i) => (Term: t, Weight: Weight(i < found.Count ? found[i] : 0))).OrderByDescending(t => t.Weight).Take(6).Select(t => t.Term.Query).ToList();
        var levels = new List<string> { Level(asked.Count == 0 ? [] : [All(asked.Select(t => t.Query))]) };
        if (question.Phrases.Count == 0)
        {
            for (var size = Math.Min(telling.Count, asked.Count - 1); size > 0; size--)
                levels.Add(Level(Sets(telling, size).Select(All)));
        }

        var words = asked.Concat(question.Phrases).ToList();
        var weights = asked.Select((_, i) => (float)Weight(i < found.Count ? found[i] : 0)).Concat(question.Phrases.Select(_ => 3f)).ToList();
        // Words that say nothing by themselves still tell « Quartier Est » from the other quartiers.
        foreach (var stop in question.Terms.Where(t => t.IsStop && !asked.Contains(t)))
        {
            words.Add(stop);
            weights.Add(0.15f);
        }

        return new SearchPlan(
            [.. levels.Distinct()], asked.Count switch { < 2 => 1, 2 => EnoughOfTwo, _ => EnoughOfMore }, [.. words.Select(w => w.Query)], [.. words.Select(w => w.Exact)], [.. weights],
            asked.Count < 2 ? null : Row(asked), fresh, near);
    }

    // Rare words tell more; the counts end at a thousand, and so does the difference.
    private static double Weight(int found) => Math.Log(1 + 3000.0 / (found + 1));

    private static string All(IEnumerable<string> queries) => $"({string.Join(" & ", queries)})";

    private static string Row(IReadOnlyList<Term> terms)
    {
        var row = terms[0].Query;
        for (var i = 1; i < terms.Count; i++)
            row += $" <{Math.Max(1, terms[i].Position - terms[i - 1].Position)}> {terms[i].Query}";
        return row;
    }

    private static IEnumerable<List<string>> Sets(List<string> of, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = 0; i <= of.Count - size; i++)
        {
            foreach (var rest in Sets(of[(i + 1)..], size - 1))
                yield return [of[i], .. rest];
        }
    }
}
