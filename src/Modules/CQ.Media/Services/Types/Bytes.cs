using System.Buffers.Binary;

namespace CQ.Media.Services.Types;

/// <summary>Small readers of bytes that never trust a length.</summary>
internal static class Bytes
{
    public static byte[] Read(Stream stream, long at, int length)
    {
        if (at < 0 || at >= stream.Length || length <= 0)
            return [];
        var bytes = new byte[Math.Min(length, stream.Length - at)];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static bool Begins(this ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> with) => bytes.StartsWith(with);

    public static ushort U16(ReadOnlySpan<byte> bytes, int at) => at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : (ushort)0;

    public static uint U32(ReadOnlySpan<byte> bytes, int at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : 0;

    public static ushort L16(ReadOnlySpan<byte> bytes, int at) => at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : (ushort)0;

    public static uint L32(ReadOnlySpan<byte> bytes, int at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : 0;
}
