using System.Globalization;
using System.Text;

namespace CQ.Search.Services.Words;

/// <summary>Writes texts as PostgreSQL stores them for search: each lexeme with its places and the weight of the part it stands in.</summary>
internal sealed class TextIndex(bool english)
{
    /// <summary>What of one document is indexed: longer than any minutes, far below what a tsvector holds (1 MB).</summary>
    public const int MostWords = 40_000;

    // What PostgreSQL keeps of one lexeme, and the last place it can tell.
    private const int MostPlaces = 255;
    private const int LastPlace = 16_383;
    private const int Gap = 8;

    private readonly Dictionary<string, List<(int Place, char Weight)>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private int _offset;
    private int _count;

    /// <summary>The words as they are written, for the dictionary of the misspelt; figures are never misspelt.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <param name="weight">A: title, B: what identifies it, C: text, D: its file.</param>
    public TextIndex Add(string text, char weight)
    {
        var last = 0;
        foreach (var word in Reader.Read(text))
        {
            if (_count++ >= MostWords)
                break;
            last = word.Position;
            Add(word, weight);
        }

        _offset += last + Gap;
        return this;
    }

    private void Add(Word word, char weight)
    {
        var place = Math.Min(_offset + word.Position, LastPlace);
        if (StopWords.IsStop(word.Text, english) && !word.IsJoined)
        {
            if (weight == 'A')
                Put(Lexemes.Written + word.Text, place, weight);
            return;
        }

        foreach (var lexeme in Lexemes.OfText(word.Text, english))
            Put(lexeme, place, weight);
        if (word.Text.Length is >= 4 and <= 30 && word.Text.All(char.IsAsciiLetterLower))
            _words.Add(word.Text);
    }

    private void Put(string lexeme, int place, char weight)
    {
        if (!_places.TryGetValue(lexeme, out var places))
            _places.Add(lexeme, places = []);
        if (places.Count < MostPlaces && (places.Count == 0 || places[^1].Place != place))
            places.Add((place, weight));
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (lexeme, places) in _places)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(Lexemes.Quote(lexeme)).Append(':');
            for (var i = 0; i < places.Count; i++)
            {
                if (i > 0)
                    text.Append(',');
                text.Append(places[i].Place.ToString(CultureInfo.InvariantCulture));
                if (places[i].Weight != 'D')
                    text.Append(places[i].Weight);
            }
        }

        return text.ToString();
    }
}
