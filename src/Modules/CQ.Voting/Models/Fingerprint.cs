using System.Security.Cryptography;
using System.Text;

namespace CQ.Voting.Models;

/// <summary>SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what anyone recomputes with the tool they trust.</summary>
public static class Fingerprint
{
    public const int Length = 64;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
