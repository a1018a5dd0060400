using System.IO.Compression;
using System.Text;
using CQ.Abstractions.Values;

namespace CQ.Media.Services.Types;

/// <summary>
/// The directory of an archive, read strictly and without unpacking anything: nothing before it, nothing after it, no entries one over the other, no
/// entry twice, and neither more entries nor more bytes than an office document has.
/// </summary>
internal sealed class ZipDirectory
{
    public const int MostEntries = 5000;
    public const long MostUnpacked = 500_000_000;
    public const int HighestRatio = 250;

    // Small parts compress very well, which does no harm.
    private const long RatioFrom = 5_000_000;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    private readonly Stream _stream;
    private readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private ZipDirectory(Stream stream) => _stream = stream;

    public IReadOnlyCollection<ZipEntry> Entries => _entries.Values;

    public ZipEntry? Find(string name) => _entries.GetValueOrDefault(name);

    /// <summary>Whether a program that looks for an archive at the end of the file would find one, whatever the file begins with.</summary>
    public static bool Ends(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return EndOf(stream) is not null;
    }

    public static Outcome<ZipDirectory> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (EndOf(stream) is not { } end)
            return MediaRefusals.DamagedOffice;
        var record = Bytes.Read(stream, end, EndLength);
        var (count, size, start) = (Bytes.L16(record, 10), Bytes.L32(record, 12), Bytes.L32(record, 16));
        // One volume, and a directory that ends where its end record begins; the large form is never needed below four gigabytes.
        if (Bytes.L16(record, 4) != 0 || Bytes.L16(record, 6) != 0 || Bytes.L16(record, 8) != count || start + (long)size != end)
            return MediaRefusals.DamagedOffice;
        if (count is 0 or > MostEntries)
            return count == 0 ? MediaRefusals.DamagedOffice : MediaRefusals.Bomb;
        var directory = new ZipDirectory(stream);
        return directory.Fill(Bytes.Read(stream, start, (int)size), count, start) is { } refusal ? refusal : directory;
    }

    /// <summary>The unpacked bytes of an entry, never more than it said.</summary>
    public Stream? Open(ZipEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var local = Bytes.Read(_stream, entry.Offset, 30);
        if (local.Length < 30 || Bytes.L32(local, 0) != 0x04034B50)
            return null;
        var at = entry.Offset + 30 + Bytes.L16(local, 26) + Bytes.L16(local, 28);
        if (at + entry.Packed > _stream.Length)
            return null;
        var packed = new PartOfStream(_stream, at, entry.Packed);
        return new PartOfStream(entry.Method == 8 ? new DeflateStream(packed, CompressionMode.Decompress) : packed, entry.Unpacked);
    }

    private Refusal? Fill(byte[] directory, int count, long start)
    {
        var (at, total) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            if (at + 46 > directory.Length || Bytes.L32(directory, at) != 0x02014B50)
                return MediaRefusals.DamagedOffice;
            var (nameLength, tail) = (Bytes.L16(directory, at + 28), Bytes.L16(directory, at + 30) + Bytes.L16(directory, at + 32));
            if (at + 46 + nameLength + tail > directory.Length)
                return MediaRefusals.DamagedOffice;
            var entry = new ZipEntry(
                Encoding.UTF8.GetString(directory, at + 46, nameLength),
                Bytes.L16(directory, at + 10),
                (Bytes.L16(directory, at + 8) & 1) != 0,
                Bytes.L32(directory, at + 20),
                Bytes.L32(directory, at + 24),
                Bytes.L32(directory, at + 42));
            total += entry.Unpacked;
            if (total > MostUnpacked || (entry.Unpacked > RatioFrom && entry.Unpacked / Math.Max(1, entry.Packed) > HighestRatio))
                return MediaRefusals.Bomb;
            if (entry.Method is not (0 or 8) || entry.IsEncrypted || !IsPlain(entry.Name) || !_entries.TryAdd(entry.Name, entry))
                return MediaRefusals.DamagedOffice;
            at += 46 + nameLength + tail;
        }

        return at == directory.Length && AreApart(start) ? null : MediaRefusals.DamagedOffice;
    }

    // Entries that share bytes are how a small archive claims to be a huge one; a first entry that is not at the beginning hides something before it.
    private bool AreApart(long start)
    {
        var inOrder = _entries.Values.OrderBy(e => e.Offset).ToList();
        for (var i = 0; i < inOrder.Count; i++)
        {
            var next = i + 1 < inOrder.Count ? inOrder[i + 1].Offset : start;
            if (inOrder[i].Offset + 30 + inOrder[i].Packed > next)
                return false;
        }

        return inOrder[0].Offset == 0;
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 300 && name[0] != '/' && !name.Any(c => char.IsControl(c) || c is '\\' or ':') && !name.Split('/').Contains("..");

    private static long? EndOf(Stream stream)
    {
        var from = Math.Max(0, stream.Length - EndLength - LongestComment);
        var tail = Bytes.Read(stream, from, (int)(stream.Length - from));
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            if (Bytes.L32(tail, i) == 0x06054B50 && i + EndLength + Bytes.L16(tail, i + 20) == tail.Length)
                return from + i;
        }

        return null;
    }
}
