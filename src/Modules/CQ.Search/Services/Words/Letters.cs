using System.Globalization;
using System.Text;

namespace CQ.Search.Services.Words;

/// <summary>How two ways of writing the same letters become one: case, accents, ligatures, signs that are not seen.</summary>
internal static class Letters
{
    public const int LongestWord = 60;

    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 2);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormKD))
        {
            switch (c)
            {
                case 'œ' or 'Œ':
                    folded.Append("oe");
                    break;
                case 'æ' or 'Æ':
                    folded.Append("ae");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'ø' or 'Ø':
                    folded.Append('o');
                    break;
                default:
                    if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                        folded.Append(char.ToLowerInvariant(c));
                    break;
            }

            if (folded.Length >= LongestWord)
                break;
        }

        return folded.ToString();
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
