using CQ.Search.Services.Words;

namespace CQ.Search.Services.Asking;

/// <summary>Finds the words of a question again in the original text: the piece that says most, with its words marked.</summary>
internal sealed class Excerpts
{
    private const int Length = 220;

    // Of a long file only the beginning is looked at word by word.
    private const int LongestLook = 60_000;

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public Excerpts(Question question)
    {
        foreach (var word in question.Terms.Where(t => !t.IsStop).Concat(question.Phrases).SelectMany(t => t.Words))
        {
            foreach (var lexeme in Lexemes.OfQuestion(word))
                _stems.Add(lexeme);
        }

        _begun.UnionWith(question.Terms.Where(t => t.IsBegun).SelectMany(t => t.Words));
    }

    /// <summary>All of a short text.</summary>
    public IReadOnlyList<ExcerptPart> Whole(string text) => Marked(text, 0, text.Length, Matches(text));

    /// <summary>The piece of the text with the most different words of the question; its beginning when it has none.</summary>
    public IReadOnlyList<ExcerptPart> Best(string text)
    {
        text = text.Length > LongestLook ? text[..LongestLook] : text;
        if (text.Length <= Length)
            return Marked(text, 0, text.Length, Matches(text));
        var matches = Matches(text);
        var (best, most) = (0, -1);
        for (var i = 0; i < matches.Count; i++)
        {
            var until = matches[i].Start + Length - 40;
            var words = matches.Skip(i).TakeWhile(m => m.End <= until).Select(m => m.Key).Distinct().Count();
            if (words <= most)
                continue;
            (best, most) = (i, words);
        }

        var start = matches.Count == 0 ? 0 : Before(text, matches[best].Start);
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, Math.Min(30, end - start)) is var space and > 0)
            end = space;
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            end--;
        var parts = Marked(text, start, end, matches);
        return [.. start > 0 ? [new ExcerptPart("… ", false)] : Array.Empty<ExcerptPart>(), .. parts, .. end < text.Length ? [new ExcerptPart(" …", false)] : Array.Empty<ExcerptPart>()];
    }

    // From the beginning of the sentence when it is near, else from a word.
    private static int Before(string text, int match)
    {
        if (match <= 60)
            return 0;
        var from = match - 60;
        var sentence = text.LastIndexOfAny(['.', '!', '?', '\n'], match - 1, 60);
        if (sentence >= 0 && sentence + 1 < match)
            from = sentence + 1;
        else if (text.IndexOf(' ', from, match - from) is var space and > 0)
            from = space + 1;
        while (from < match && char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }

    private List<(int Start, int End, string Key)> Matches(string text)
    {
        var matches = new List<(int Start, int End, string Key)>();
        foreach (var word in Reader.Read(text).OrderBy(w => w.Start).ThenByDescending(w => w.Parts))
        {
            if (matches.Count > 0 && word.Start < matches[^1].End)
                continue;
            // Each with its own kind of stem: an English one that is spelt like a French one is another word.
            if (Lexemes.OfQuestion(word.Text).FirstOrDefault(_stems.Contains) is { } key)
                matches.Add((word.Start, word.End, key));
            else if (_begun.Any(b => word.Text.StartsWith(b, StringComparison.Ordinal)))
                matches.Add((word.Start, word.End, word.Text));
        }

        return matches;
    }

    private static List<ExcerptPart> Marked(string text, int start, int end, List<(int Start, int End, string Key)> matches)
    {
        var (parts, at) = (new List<ExcerptPart>(), start);
        foreach (var (from, to, _) in matches.Where(m => m.Start >= start && m.End <= end))
        {
            if (from > at)
                parts.Add(new ExcerptPart(text[at..from], false));
            parts.Add(new ExcerptPart(text[from..to], true));
            at = to;
        }

        if (at < end)
            parts.Add(new ExcerptPart(text[at..end], false));
        return parts;
    }
}
