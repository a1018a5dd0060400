namespace CQ.Media.Services.Types;

/// <summary>Width and height as a picture's header says them: a picture that is too large is refused before anybody decodes it.</summary>
internal static class PictureHeader
{
    private const int HeifHead = 256 * 1024;
    private const int MostSegments = 2000;

    /// <summary>Null when the header does not say, which no whole picture does.</summary>
    public static (int Width, int Height)? Read(Stream stream, Models.FileType type)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var head = Bytes.Read(stream, 0, 64);
        (long Width, long Height)? found = type.Extension switch
        {
            ".png" => Bytes.U32(head, 12) == 0x49484452 ? (Bytes.U32(head, 16), Bytes.U32(head, 20)) : null,
            ".gif" => (Bytes.L16(head, 6), Bytes.L16(head, 8)),
            ".jpg" => Jpeg(stream),
            ".webp" => WebP(head),
            _ => Heif(stream),
        };
        return found is { Width: > 0 and <= int.MaxValue, Height: > 0 and <= int.MaxValue } size ? ((int)size.Width, (int)size.Height) : null;
    }

    private static (long Width, long Height)? Jpeg(Stream stream)
    {
        long at = 2;
        for (var i = 0; i < MostSegments; i++)
        {
            var segment = Bytes.Read(stream, at, 10);
            if (segment.Length < 4 || segment[0] != 0xFF)
                return null;
            if (segment[1] == 0xFF)
            {
                at++;
                continue;
            }

            var marker = segment[1];
            // The frame header; the others of this range are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (Bytes.U16(segment, 7), Bytes.U16(segment, 5));
            if (marker is 0xD9 or 0xDA)
                return null;
            at += 2 + (marker is >= 0xD0 and <= 0xD8 or 0x01 ? 0 : Bytes.U16(segment, 2));
        }

        return null;
    }

    private static (long Width, long Height)? WebP(byte[] head) => System.Text.Encoding.ASCII.GetString(head, 12, Math.Max(0, Math.Min(4, head.Length - 12))) switch
    {
        "VP8 " => (Bytes.L16(head, 26) & 0x3FFF, Bytes.L16(head, 28) & 0x3FFF),
        "VP8L" => (1 + (Bytes.L32(head, 21) & 0x3FFF), 1 + ((Bytes.L32(head, 21) >> 14) & 0x3FFF)),
        "VP8X" => (1 + (Bytes.L32(head, 24) & 0xFFFFFF), 1 + (Bytes.L32(head, 27) & 0xFFFFFF)),
        _ => null,
    };

    // The largest of the pictures that the file describes: the whole one among its tiles and its thumbnail.
    private static (long Width, long Height)? Heif(Stream stream)
    {
        (long Width, long Height)? largest = null;
        var head = Bytes.Read(stream, 0, HeifHead);
        Walk(head, 0, head.Length, 0, body =>
        {
            var size = (Bytes.U32(body, 4), Bytes.U32(body, 8));
            if (largest is null || (double)size.Item1 * size.Item2 > (double)largest.Value.Width * largest.Value.Height)
                largest = size;
        });
        return largest;
    }

    private static void Walk(ReadOnlySpan<byte> bytes, int from, int through, int depth, Action<byte[]> onSize)
    {
        for (var at = from; at + 8 <= through;)
        {
            var (length, type) = (Bytes.U32(bytes, at), Bytes.U32(bytes, at + 4));
            if (length < 8)
                return;
            var end = (int)Math.Min(through, at + (long)length);
            switch (type)
            {
                case 0x6D657461 when depth == 0: // meta, a full box: four more bytes before its children
                    Walk(bytes, at + 12, end, 1, onSize);
                    break;
                case 0x69707270 or 0x6970636F when depth is > 0 and < 4: // iprp, ipco
                    Walk(bytes, at + 8, end, depth + 1, onSize);
                    break;
                case 0x69737065: // ispe
                    onSize(bytes[(at + 8)..end].ToArray());
                    break;
            }

            if (at + (long)length > int.MaxValue)
                return;
            at += (int)length;
        }
    }
}
