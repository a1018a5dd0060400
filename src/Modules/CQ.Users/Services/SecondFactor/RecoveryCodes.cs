using System.Security.Cryptography;
using System.Text;

namespace CQ.Users.Services.SecondFactor;

/// <summary>
/// Codes for the day the telephone is lost. Eighty random bits each, so that a plain hash suffices: there is nothing to guess.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    public static string[] New() => [.. Enumerable.Range(0, Count).Select(_ => One())];

    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)))));

    private static string One()
    {
        var text = Base32.Encode(RandomNumberGenerator.GetBytes(10));
        return string.Join('-', text.Chunk(4).Select(c => new string(c)));
    }
}
