namespace CQ.Media.Services.Types;

/// <summary>Reads at most so many bytes of another stream, from a place when it can seek.</summary>
internal sealed class PartOfStream : Stream
{
    private readonly Stream _inner;
    private readonly bool _seeks;
    private long _at;
    private long _left;

    public PartOfStream(Stream inner, long at, long length) => (_inner, _seeks, _at, _left) = (inner, true, at, length);

    public PartOfStream(Stream inner, long length) => (_inner, _left) = (inner, length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_left <= 0)
            return 0;
        if (_seeks)
            _inner.Position = _at;
        var read = _inner.Read(buffer, offset, (int)Math.Min(count, _left));
        (_at, _left) = (_at + read, _left - read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // The file itself is its owner's; what unpacks it is ours.
        if (disposing && !_seeks)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
