using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CQ.UnitTests.Media;

/// <summary>Files made in code: small, whole, and each exactly what its name says.</summary>
public static class MediaSamples
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Bytes that a Java program is made of: an archive with a manifest.</summary>
    public static byte[] Jar => Zip(("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMain-Class: Evil\n"), ("Evil.class", "x"));

    public static byte[] Executable => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. Encoding.ASCII.GetBytes("This program cannot be run in DOS mode.")];

    public static byte[] Svg => Encoding.UTF8.GetBytes("""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>""");

    /// <summary>A picture of lines, without metadata.</summary>
    public static byte[] Png(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    (row[1 + (3 * x)], row[2 + (3 * x)], row[3 + (3 * x)]) = ((byte)(x / 4), (byte)(y / 4), (byte)((x ^ y) & 0xFF));
                pack.Write(row);
            }
        }

        return PngOf(width, height, packed.ToArray());
    }

    /// <summary>A header of any size with nothing behind it.</summary>
    public static byte[] PngOf(int width, int height, byte[] data)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data), .. Chunk("IEND", [])];
    }

    public static byte[] Pdf(string words)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        var stream = $"BT /F1 18 Tf 72 720 Td ({words}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {stream.Length} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append("xref\n0 6\n0000000000 65535 f \n");
        foreach (var place in places)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    public static byte[] Docx(string words, string main = WordMain, params (string Name, string Text)[] more) => Zip(
    [
        ("[Content_Types].xml", $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"""),
        ("word/document.xml", $"""<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>"""),
        .. more,
    ]);

    public static byte[] Odt(string words, params (string Name, string Text)[] more) => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", $"""<o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:t"><text:p>{words}</text:p></o:document>"""),
        .. more,
    ]);

    /// <summary>The first entry is stored, the others are packed.</summary>
    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An office document with a part of that many zeros, which pack a thousand times.</summary>
    public static byte[] Bomb(long size)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Docx("petit"));
        bytes.Position = 0;
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.bin", CompressionLevel.Optimal).Open();
            var zeros = new byte[1_000_000];
            for (var left = size; left > 0; left -= zeros.Length)
                entry.Write(zeros);
        }

        return bytes.ToArray();
    }

    /// <summary>Silent frames of MPEG 1 layer 3, 128 kbit/s, 44.1 kHz.</summary>
    public static byte[] Mp3(int frames = 4)
    {
        var frame = new byte[417];
        (frame[0], frame[1], frame[2], frame[3]) = (0xFF, 0xFB, 0x90, 0x00);
        return [.. Enumerable.Repeat(frame, frames).SelectMany(f => f)];
    }

    public static byte[] Ogg()
    {
        var page = new byte[60];
        "OggS"u8.CopyTo(page);
        (page[26], page[27]) = (1, 30);
        "\u0001vorbis"u8.CopyTo(page.AsSpan(28));
        return page;
    }

    /// <summary>Puts a place, a camera and "turned a quarter" into a JPEG, as telephones do.</summary>
    public static byte[] WithExif(byte[] jpeg)
    {
        // Little-endian TIFF: orientation 6, maker, and a directory of places.
        byte[] tiff =
        [
            .. "II"u8, 42, 0, 8, 0, 0, 0,
            3, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
            0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "CAM\0"u8,
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0,
            0, 0, 0, 0,
            1, 0,
            1, 0, 2, 0, 2, 0, 0, 0, .. "N\0\0\0"u8,
            0, 0, 0, 0,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff, .. "SECRETPLACE"u8];
        var length = body.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg.AsSpan(2)];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
