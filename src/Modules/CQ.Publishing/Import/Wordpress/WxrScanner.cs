using System.Text;

namespace CQ.Publishing.Import.Wordpress;

/// <summary>
/// Cuts an export into its head and its items without understanding them, so that what is wrong in one item spoils no other, and a file that was cut in the
/// middle gives all that came before.
/// </summary>
internal sealed class WxrScanner(TextReader reader)
{
    private const string Opening = "<item>";
    private const string OpeningWithMore = "<item ";
    private const string Closing = "</item>";
    private const string CdataOpening = "<![CDATA[";
    private const string CdataClosing = "]]>";

    // Long enough to recognise any of the above at the end of what is kept.
    private const int Tail = 16;

    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _piece = new();
    private int _length;
    private int _next;
    private int _line = 1;
    private int _begins = 1;
    private bool _headGiven;
    private bool _inItem;
    private bool _inCdata;
    private bool _tooLong;
    private string _beginning = "";

    /// <summary>Null at the end of the file.</summary>
    public WxrPiece? Next()
    {
        while (Read() is { } c)
        {
            if (c == '\n')
                _line++;
            if (WxrText.IsForbidden(c))
                continue;
            _piece.Append(c);
            if (Step(c) is { } piece)
                return piece;
            KeepShort();
        }

        if (_piece.Length == 0 || (!_inItem && _headGiven))
            return null;
        var last = Take(_piece.Length, isWhole: false);
        _piece.Clear();
        return last;
    }

    private WxrPiece? Step(char c)
    {
        if (_inCdata)
        {
            if (c == '>' && EndsWith(CdataClosing))
                _inCdata = false;
            return null;
        }

        if (c == '[' && EndsWith(CdataOpening))
        {
            _inCdata = true;
            return null;
        }

        if (_inItem)
            return c == '>' && EndsWith(Closing) ? End() : null;
        if ((c == '>' && EndsWith(Opening)) || (char.IsWhiteSpace(c) && EndsWith(OpeningWithMore)))
            return Begin();
        return null;
    }

    /// <summary>The first item ends the head; between items there is nothing to give.</summary>
    private WxrPiece? Begin()
    {
        var head = _headGiven ? null : Take(_piece.Length - Opening.Length, isWhole: true);
        _headGiven = true;
        _piece.Remove(0, _piece.Length - Opening.Length);
        (_inItem, _begins, _tooLong, _beginning) = (true, _line, false, "");
        return head;
    }

    private WxrPiece End()
    {
        var item = Take(_piece.Length, isWhole: true);
        _piece.Clear();
        (_inItem, _tooLong, _beginning) = (false, false, "");
        return item;
    }

    private WxrPiece Take(int length, bool isWhole) =>
        new(_tooLong ? _beginning : _piece.ToString(0, length), _begins, _inItem, isWhole, _tooLong);

    private void KeepShort()
    {
        if (_piece.Length <= (_inItem ? WxrLimits.Item : WxrLimits.Header))
            return;
        if (!_tooLong)
            (_tooLong, _beginning) = (true, _piece.ToString(0, 1_000));
        _piece.Remove(0, _piece.Length - Tail);
    }

    private bool EndsWith(string text)
    {
        if (_piece.Length < text.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = _piece[_piece.Length - text.Length + i];
            if (c != text[i] && !(text[i] == ' ' && char.IsWhiteSpace(c)))
                return false;
        }

        return true;
    }

    private char? Read()
    {
        if (_next == _length)
        {
            (_length, _next) = (reader.Read(_buffer, 0, _buffer.Length), 0);
            if (_length == 0)
                return null;
        }

        return _buffer[_next++];
    }
}
