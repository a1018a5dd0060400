using System.Buffers;
using CQ.Abstractions.Values;
using CQ.Media.Models;

namespace CQ.Media.Services.Types;

/// <summary>
/// Says what a file is by its content alone; what is not on the list of <see cref="FileTypes"/> is refused with a sentence that says what to do. A name is
/// asked only where content has nothing to say: text.
/// </summary>
public static class FileSniffer
{
    private const int Head = 4096;

    // A PDF ends with its mark; some programs leave a line or a few zeros behind it.
    private const int PdfTail = 2048;

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\0\u001a"u8);

    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(), "\u007fELF"u8.ToArray(), "#!"u8.ToArray(), "\0asm"u8.ToArray(), [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF],
        [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE], [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0],
    ];

    private static readonly byte[][] Archives =
        ["Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B], "BZh"u8.ToArray(), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD]];

    /// <param name="stream">Can seek; its position is of no matter.</param>
    /// <param name="name">As it was sent.</param>
    public static Outcome<FileType> Of(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var head = Bytes.Read(stream, 0, Head);
        if (head.Length == 0)
            return MediaRefusals.Empty;
        ReadOnlySpan<byte> first = head;
        foreach (var program in Programs)
        {
            if (first.Begins(program))
                return MediaRefusals.Program;
        }

        if (Picture(first) is { } picture)
            return picture;
        if (first.Begins("%PDF-"u8))
            return IsWholePdf(stream) ? FileTypes.Pdf : MediaRefusals.DamagedPdf;
        if (first.Begins("PK\u0003\u0004"u8))
            return OfficePackage.Of(stream);
        return Sound(stream, first) ?? Refused(first) ?? PlainText.Markup(head) ?? PlainText.Of(stream, name) ?? MediaRefusals.Unknown;
    }

    private static FileType? Picture(ReadOnlySpan<byte> head)
    {
        if (head.Begins([0xFF, 0xD8, 0xFF]))
            return FileTypes.Jpeg;
        if (head.Begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileTypes.Png;
        if (head.Begins("GIF87a"u8) || head.Begins("GIF89a"u8))
            return FileTypes.Gif;
        if (head.Length > 16 && head.Begins("RIFF"u8) && head[8..].Begins("WEBP"u8))
            return FileTypes.WebP;
        return head.Length > 16 && head[4..].Begins("ftyp"u8) ? Heif(head) : null;
    }

    private static FileType? Heif(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(head.Length, Bytes.U32(head, 0));
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return FileTypes.Avif;
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8))
                return FileTypes.Heic;
        }

        return null;
    }

    private static Outcome<FileType>? Sound(Stream stream, ReadOnlySpan<byte> head)
    {
        FileType type;
        if (head.Begins("OggS"u8))
            type = FileTypes.Ogg;
        else if (head.Begins("ID3"u8) || (head.Length > 2 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2))
            type = FileTypes.Mp3;
        else
            return null;
        var whole = type == FileTypes.Ogg ? AudioFrames.AreOgg(stream) : AudioFrames.AreMp3(stream);
        return whole && !ZipDirectory.Ends(stream) ? type : MediaRefusals.DamagedAudio;
    }

    private static Refusal? Refused(ReadOnlySpan<byte> head)
    {
        if (head.Begins([0xD0, 0xCF, 0x11, 0xE0]))
            return MediaRefusals.OldOffice;
        foreach (var archive in Archives)
        {
            if (head.Begins(archive))
                return MediaRefusals.Archive;
        }

        if ((head.Length > 12 && head[4..].Begins("ftyp"u8)) || head.Begins([0x1A, 0x45, 0xDF, 0xA3]))
            return MediaRefusals.Video;
        // Readers look for a PDF further on; whoever serves it must not.
        return head.IndexOf("%PDF-"u8) > 0 ? MediaRefusals.DamagedPdf : null;
    }

    private static bool IsWholePdf(Stream stream)
    {
        var from = Math.Max(0, stream.Length - PdfTail);
        ReadOnlySpan<byte> tail = Bytes.Read(stream, from, PdfTail);
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail[(end + 5)..].IndexOfAnyExcept(Blank) < 0 && !ZipDirectory.Ends(stream);
    }
}
