namespace ClosingGaps.Population.Surveys.Inspecting;

/// <summary>Passes a file through and tells in what encoding its text is.</summary>
internal sealed class EncodingStream(Stream inner) : Stream
{
    private bool isAscii = true;
    private bool isUtf8 = true;
    private bool isUtf16;
    private bool hasMark;
    private int expected;
    private long passed;

    public string Encoding =>
        isUtf16 ? "UTF-16"
        : isAscii ? "ASCII"
        : !isUtf8 || expected > 0 ? "windows-1252"
        : hasMark ? "UTF-8 (BOM)"
        : "UTF-8";

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => passed;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        var bytes = buffer[..read];
        if (passed == 0)
        {
            hasMark = bytes.StartsWith("\uFEFF"u8);
            isUtf16 =
                bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
                || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        }

        passed += read;
        foreach (var b in bytes)
            Look(b);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Look(byte b)
    {
        if (b < 0x80)
        {
            isUtf8 &= expected == 0;
            return;
        }

        isAscii = false;
        if ((b & 0xC0) == 0x80)
        {
            isUtf8 &= expected > 0;
            expected = Math.Max(0, expected - 1);
            return;
        }

        isUtf8 &= expected == 0 && b is >= 0xC2 and <= 0xF4;
        expected =
            b >= 0xF0 ? 3
            : b >= 0xE0 ? 2
            : 1;
    }
}
