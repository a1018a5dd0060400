using System.Runtime.InteropServices;

namespace CQ.Contents.Services.Comparing;

/// <summary>Texts as sequences of numbers: the same piece of text has the same number on both sides.</summary>
internal sealed class Tokens
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int[] Number(IReadOnlyList<string> pieces)
    {
        var numbers = new int[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, pieces[i], out var known);
            if (!known)
                number = _numbers.Count;
            numbers[i] = number;
        }

        return numbers;
    }

    public static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    /// <summary>Words, spaces and single signs; together they are the text again.</summary>
    public static List<string> Words(string line)
    {
        var words = new List<string>();
        for (var start = 0; start < line.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(line[start]))
            {
                while (end < line.Length && char.IsLetterOrDigit(line[end]))
                    end++;
            }
            else if (char.IsWhiteSpace(line[start]))
            {
                while (end < line.Length && char.IsWhiteSpace(line[end]))
                    end++;
            }
            else if (char.IsHighSurrogate(line[start]) && end < line.Length)
            {
                end++;
            }

            words.Add(line[start..end]);
            start = end;
        }

        return words;
    }
}
