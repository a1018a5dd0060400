using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CQ.Users.Services.SecondFactor;

/// <summary>
/// One-time codes of authenticator applications (RFC 6238: six digits, thirty seconds, SHA-1 as every application understands it). Pure.
/// </summary>
internal static class Totp
{
    private const int StepSeconds = 30;

    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>
    /// The step whose code this is, among the present one and its two neighbours, or null. Steps up to <paramref name="lastUsed"/> are spent:
    /// a code that was looked at over a shoulder is of no use.
    /// </summary>
    public static long? FindStep(string key, string code, DateTimeOffset now, long lastUsed)
    {
        var typed = string.Concat(code.Where(char.IsAsciiDigit));
        if (typed.Length != 6)
            return null;
        var secret = Base32.Decode(key);
        var present = StepAt(now);
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (step > lastUsed
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), Encoding.ASCII.GetBytes(typed)))
            {
                return step;
            }
        }

        return null;
    }

    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];
        // RFC 6238 uses HMAC-SHA-1; applications ignore a request for another hash.
#pragma warning disable CA5350
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[19] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What the QR code holds.</summary>
    public static string Uri(string key, string site, string account)
    {
        var issuer = System.Uri.EscapeDataString(site);
        return $"otpauth://totp/{issuer}:{System.Uri.EscapeDataString(account)}?secret={key}&issuer={issuer}&digits=6";
    }
}
