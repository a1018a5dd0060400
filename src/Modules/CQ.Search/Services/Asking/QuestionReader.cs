using System.Text;
using System.Text.RegularExpressions;
using CQ.Search.Services.Words;

namespace CQ.Search.Services.Asking;

/// <summary>
/// Reads what was typed: words, « between quotation marks », -without. Whatever else it holds (signs, operators of other sites, letters from the far end of Unicode) are
/// words or nothing; there is no wrong question.
/// </summary>
internal static partial class QuestionReader
{
    public const int LongestText = 300;
    public const int MostTerms = 12;

    public static Question Read(string? typed, SynonymList? synonyms = null)
    {
        var text = Clean(typed ?? "");
        var isCut = text.Length > LongestText;
        if (isCut)
            text = text[..LongestText];
        var (phrases, excluded) = (new List<Term>(), new List<string>());
        var rest = Quoted().Replace(text, match =>
        {
            var words = Reader.Read(match.Groups["in"].Value).ToList();
            if (Term.InARow(words, w => Lexemes.Quote(Lexemes.Written + w)) is not { } row)
                return words.Count > 0 ? $" {match.Groups["in"].Value} " : " ";
            if (match.Groups["minus"].Success)
                excluded.Add(row);
            else if (phrases.Count < MostTerms)
                phrases.Add(new Term(match.Groups["in"].Value.Trim(), row, row, 0, words.Count) { Words = [.. words.Where(w => !w.IsJoined && !StopWords.IsStop(w.Text)).Select(w => w.Text)] });
            return " ";
        });
        rest = Minus().Replace(rest, match =>
        {
            excluded.AddRange(TermsOf(match.Groups["word"].Value, null).Select(t => t.Query));
            return " ";
        });
        var terms = TermsOf(rest, synonyms);
        if (terms.Count > MostTerms)
        {
            isCut = true;
            terms = [.. terms.OrderBy(t => t.IsStop).ThenBy(t => t.Position).Take(MostTerms).OrderBy(t => t.Position)];
        }

        return new Question(text, terms, phrases, excluded, isCut);
    }

    private static List<Term> TermsOf(string text, SynonymList? synonyms)
    {
        var words = Reader.Read(text).ToList();
        var single = words.Where(w => !w.IsJoined).ToList();
        var terms = new List<Term>();
        for (var i = 0; i < single.Count;)
        {
            if (synonyms?.Match(single, i) is { } match)
            {
                terms.Add(match.Term);
                i += match.Words;
                continue;
            }

            var joined = words.Where(w => w.IsJoined && w.Position == single[i].Position).ToList();
            if (joined.Count > 0 && single.Skip(i).TakeWhile(w => w.End <= joined[0].End).ToList() is { Count: > 0 } parts)
            {
                terms.Add(OfJoined(joined, parts));
                i += parts.Count;
                continue;
            }

            terms.Add(Term.Of(single[i], StopWords.IsStop(single[i].Text)));
            i++;
        }

        // A word that was typed twice asks for nothing more.
        return [.. terms.DistinctBy(t => t.Query)];
    }

    // « 1 499,99 » asks for the cents; « vide-grenier » for the two words side by side or in one; « P-2026-14 » for its three parts.
    private static Term OfJoined(List<Word> joined, List<Word> parts)
    {
        var cents = joined.FirstOrDefault(w => w.Text.Contains('.', StringComparison.Ordinal));
        var whole = cents.Text is not null ? [cents] : joined;
        var row = cents.Text is null ? Term.InARow(parts, Term.AnyForm) : null;
        var isStop = row is null && cents.Text is null && parts.All(p => StopWords.IsStop(p.Text));
        var forms = whole.Select(w => Term.AnyForm(w.Text));
        return new Term(
            whole[0].Text, Term.Any(row is null ? forms : forms.Append(row)), Term.Any(whole.Select(w => Lexemes.Quote(Lexemes.Written + w.Text))), parts[0].Position, parts.Count)
        {
            IsStop = isStop,
            Words = [.. whole.Select(w => w.Text), .. parts.Where(p => !StopWords.IsStop(p.Text)).Select(p => p.Text)],
        };
    }

    // Signs that are not seen (marks of direction, NUL) are no part of a word, and half a surrogate pair is no sign.
    private static string Clean(string typed)
    {
        var text = new StringBuilder(Math.Min(typed.Length, LongestText * 4));
        foreach (var rune in typed.EnumerateRunes().Take(LongestText * 4))
        {
            if (rune.Value == 0xFFFD || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format)
                text.Append(rune.Value is '\n' or '\t' or '\r' ? " " : "");
            else
                text.Append(rune);
        }

        return text.ToString().TrimStart();
    }

    [GeneratedRegex("(?<minus>(?<=^|\\s)[-−])?(?:\"(?<in>[^\"]*)\"|«(?<in>[^»]*)»|“(?<in>[^”]*)”)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=^|\s)[-−](?<word>[\p{L}\p{N}]\S*)")]
    private static partial Regex Minus();
}
