using System.Buffers.Binary;
using Microsoft.AspNetCore.WebUtilities;

namespace CQ.Mvc.Paging;

/// <summary>Where a page of a list ordered by date ends: the key of its last row. Written in the address as opaque text.</summary>
public readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 64)
            return null;
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(text);
            if (bytes.Length != 24)
                return null;
            var micros = BinaryPrimitives.ReadInt64BigEndian(bytes);
            return micros is < 0 or > 253_402_300_799_999_999
                ? null
                : new Cursor(DateTimeOffset.UnixEpoch.AddTicks(micros * 10), new Guid(bytes.AsSpan(8), bigEndian: true));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public override string ToString()
    {
        var bytes = new byte[24];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (At - DateTimeOffset.UnixEpoch).Ticks / 10);
        Id.TryWriteBytes(bytes.AsSpan(8), bigEndian: true, out _);
        return WebEncoders.Base64UrlEncode(bytes);
    }
}
