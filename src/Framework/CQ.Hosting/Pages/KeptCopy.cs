namespace CQ.Hosting.Pages;

/// <summary>Sends what is written to it at once, and keeps a copy of it; of what is longer than wanted, none.</summary>
internal sealed class KeptCopy(Stream sent, int longest) : Stream
{
    private MemoryStream? _copy = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Null when it was too long.</summary>
    public byte[]? ToArray() => _copy?.ToArray();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Copy(buffer.AsSpan(offset, count));
        sent.Write(buffer, offset, count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Copy(buffer.Span);
        return sent.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => sent.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => sent.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        if (_copy is null)
            return;
        if (_copy.Length + bytes.Length > longest)
            _copy = null;
        else
            _copy.Write(bytes);
    }
}
