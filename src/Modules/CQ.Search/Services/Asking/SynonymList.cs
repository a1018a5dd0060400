using CQ.Search.Services.Words;

namespace CQ.Search.Services.Asking;

/// <summary>The words that mean the same in a sector, ready to be looked up word by word.</summary>
public sealed class SynonymList
{
    private readonly Dictionary<string, List<(string[] Stems, IReadOnlyList<string> Group)>> _byFirst = new(StringComparer.Ordinal);

    /// <param name="groups">Each: expressions that mean the same, as people write them.</param>
    public SynonymList(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            foreach (var stems in group.Select(e => Stems(Single(e))).Where(s => s.Length > 0))
            {
                if (!_byFirst.TryGetValue(stems[0], out var entries))
                    _byFirst.Add(stems[0], entries = []);
                entries.Add((stems, group));
            }
        }

        foreach (var entries in _byFirst.Values)
            entries.Sort((a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
    }

    /// <summary>The longest expression that begins at a word, and how many words it takes.</summary>
    public (Term Term, int Words)? Match(IReadOnlyList<Word> words, int at)
    {
        if (!_byFirst.TryGetValue(Stem(words[at].Text), out var entries))
            return null;
        foreach (var (stems, group) in entries)
        {
            if (at + stems.Length > words.Count || !stems.Select((s, i) => Stem(words[at + i].Text) == s).All(same => same))
                continue;
            var typed = words.Skip(at).Take(stems.Length).ToList();
            var meanings = group.Select(Single).Append(typed).Select(e => Form(e)).OfType<string>().Distinct();
            return (new Term(
                string.Join(' ', typed.Select(w => w.Text)), Term.Any(meanings), Form(typed, w => Lexemes.Quote(Lexemes.Written + w))!, typed[0].Position, stems.Length)
            {
                Words = [.. group.Select(Single).Append(typed).SelectMany(e => e).Select(w => w.Text).Where(w => !StopWords.IsStop(w)).Distinct()],
            }, stems.Length);
        }

        return null;
    }

    private static string? Form(List<Word> words, Func<string, string>? form = null) =>
        Term.InARow(words, form ?? Term.AnyForm) ?? (words.Count == 0 ? null : Term.AnyForm(words[0].Text));

    private static List<Word> Single(string expression) => [.. Reader.Read(expression).Where(w => !w.IsJoined)];

    private static string[] Stems(IEnumerable<Word> words) => [.. words.Select(w => Stem(w.Text))];

    private static string Stem(string word) => FrenchStems.Of(word)[0];
}
