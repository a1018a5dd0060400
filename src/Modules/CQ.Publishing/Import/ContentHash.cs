using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CQ.Publishing.Import;

/// <summary>Tells whether something is the same as last time.</summary>
internal static class ContentHash
{
    /// <summary>Hexadecimal SHA-256 of the values, in their order.</summary>
    public static string Of(params object?[] values) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(values))));
}
