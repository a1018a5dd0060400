using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CQ.Admin.Services;

/// <summary>
/// Says in a few characters what an editor had on the screen. Compared when the form comes back: unlike the row's version it does not call it
/// a conflict when somebody edited another text of the same section.
/// </summary>
public static class Fingerprint
{
    public static string Of(params object?[] values) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values)).AsSpan(0, 12));
}
