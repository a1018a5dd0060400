using System.Buffers.Binary;
using System.IO.Compression;

namespace CQ.Territory.Addresses;

/// <summary>
/// Unpacks a gzip file and compares its length with the one at its end. The framework's stream ends a file that was cut off as if it were whole, and half a
/// sector's addresses would go in without a word.
/// </summary>
internal sealed class UnpackedStream(Stream packed, uint length) : Stream
{
    private readonly GZipStream _unpacked = new(packed, CompressionMode.Decompress, leaveOpen: true);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <param name="packed">A seekable stream at its beginning.</param>
    public static async Task<UnpackedStream> OpenAsync(Stream packed, CancellationToken ct)
    {
        var begin = packed.Position;
        var last = new byte[4];
        packed.Seek(-4, SeekOrigin.End);
        await packed.ReadExactlyAsync(last, ct);
        packed.Seek(begin, SeekOrigin.Begin);
        return new UnpackedStream(packed, BinaryPrimitives.ReadUInt32LittleEndian(last));
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(_unpacked.Read(buffer, offset, count), count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await _unpacked.ReadAsync(buffer, cancellationToken), buffer.Length);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int read, int asked)
    {
        if (read == 0 && asked > 0 && (uint)_read != length)
            throw new InvalidDataException("The file was cut off.");
        _read += read;
        return read;
    }
}
