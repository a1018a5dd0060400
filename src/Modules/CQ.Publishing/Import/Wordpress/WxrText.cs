using System.Text;
using System.Text.RegularExpressions;

namespace CQ.Publishing.Import.Wordpress;

/// <summary>Makes characters of bytes that may not be what they say: old sites changed their encoding half-way, and editors pasted what XML forbids.</summary>
internal static partial class WxrText
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A reader of UTF-8 (or what a byte-order mark says) in which bytes that are none are read as Windows-1252.</summary>
    public static TextReader Open(Stream stream) =>
        new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback()), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);

    /// <summary>Whether XML, and then PostgreSQL, would refuse the character.</summary>
    public static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF';

    /// <summary>Outside of CDATA: names of HTML become their characters, an ampersand that begins nothing becomes itself.</summary>
    public static string MendEntities(string xml)
    {
        if (!xml.Contains('&', StringComparison.Ordinal))
            return xml;
        var mended = new StringBuilder(xml.Length + 16);
        for (var at = 0; at < xml.Length;)
        {
            var cdata = xml.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            var end = cdata < 0 ? -1 : xml.IndexOf("]]>", cdata, StringComparison.Ordinal);
            mended.Append(Ampersand().Replace(cdata < 0 ? xml[at..] : xml[at..cdata], Mend));
            if (cdata < 0)
                break;
            at = end < 0 ? xml.Length : end + 3;
            mended.Append(xml, cdata, at - cdata);
        }

        return mended.ToString();
    }

    private static string Mend(Match match)
    {
        var name = match.Groups[1].Value;
        if (name.Length == 0)
            return "&amp;";
        return AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name + ";") is { Length: > 0 } symbol ? symbol : $"&amp;{name};";
    }

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")]
    private static partial Regex Ampersand();

    private sealed class WesternFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new WesternBuffer();
    }

    private sealed class WesternBuffer : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _next) = (Western.GetString(bytesUnknown), 0);
            return _text.Length > 0;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
