using System.Text;

namespace CQ.Publishing.Import.Html;

/// <summary>Collects the words of one paragraph with their emphasis, links and pictures.</summary>
internal sealed class InlineText
{
    /// <summary>Stands for a line that was broken on purpose; none of a text's own characters.</summary>
    public const char Break = '\uE002';

    /// <summary>Stands for the end of a paragraph within words, as WordPress keeps them.</summary>
    public const char Paragraph = '\uE003';

    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    public InlineText Append(string markdown)
    {
        // A cry before a link does not make it a picture.
        if (markdown.StartsWith('[') && _text.Length > 0 && _text[^1] == '!')
            _text.Insert(_text.Length - 1, '\\');
        _text.Append(markdown);
        return this;
    }

    /// <summary>Words between marks. Spaces within move out: Markdown sees no emphasis that begins or ends with one.</summary>
    public void Wrap(string mark, string inner)
    {
        var words = inner.Trim(' ', Break, Paragraph);
        if (words.Length == 0 || words.Contains(Paragraph, StringComparison.Ordinal))
        {
            _text.Append(inner);
            return;
        }

        var start = inner.IndexOf(words, StringComparison.Ordinal);
        _text.Append(inner, 0, start);
        // Two in a row are one: four stars would be read as none.
        if (EndsWithMark(mark))
            _text.Length -= mark.Length;
        else
            _text.Append(mark);
        _text.Append(words).Append(mark).Append(inner, start + words.Length, inner.Length - start - words.Length);
    }

    public override string ToString() => _text.ToString();

    private bool EndsWithMark(string mark)
    {
        if (_text.Length < mark.Length + 1 || _text[^(mark.Length + 1)] == '\\' || _text[^(mark.Length + 1)] == mark[0])
            return false;
        for (var i = 0; i < mark.Length; i++)
        {
            if (_text[_text.Length - mark.Length + i] != mark[i])
                return false;
        }

        return true;
    }
}
