using System.Security.Cryptography;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>A stream read once from its beginning that looks at what passes, and judges it at the end.</summary>
internal abstract class CheckedStream(Stream inner) : Stream
{
    private bool isJudged;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (isJudged)
            return 0;
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or InvalidDataException
                        or NotSupportedException
                        or UnauthorizedAccessException
            )
        {
            throw Broken(e);
        }

        if (read > 0 || buffer.Length == 0)
        {
            Pass(buffer[..read]);
            return read;
        }

        isJudged = true;
        Judge();
        return 0;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    /// <summary>What the stream is when reading itself fails.</summary>
    protected abstract SurveyReadException Broken(Exception e);

    protected abstract void Pass(ReadOnlySpan<byte> bytes);

    /// <exception cref="SurveyReadException">What passed is not what should have.</exception>
    protected abstract void Judge();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A file that must still be the one whose hash is known: what was told apart is what is read.</summary>
/// <param name="inner">The file.</param>
/// <param name="file">Its name for people.</param>
/// <param name="expected">Its SHA-256; null to take it as it is.</param>
internal sealed class UnchangedStream(Stream inner, string file, byte[]? expected)
    : CheckedStream(inner)
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    protected override SurveyReadException Broken(Exception e) => DiskFile.Unreadable(file, e);

    protected override void Pass(ReadOnlySpan<byte> bytes)
    {
        if (expected is not null)
            hash.AppendData(bytes);
    }

    protected override void Judge()
    {
        if (expected is null || hash.GetHashAndReset().AsSpan().SequenceEqual(expected))
            return;
        throw new SurveyReadException(
            new SurveyFault(
                SurveyFaultKind.UnreadableFile,
                file,
                0,
                "",
                "el archivo cambió mientras se leía. Espere a que termine de escribirse y repita.",
                "the file changed while it was read. Wait until it is fully written and repeat."
            )
        );
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            hash.Dispose();
        base.Dispose(disposing);
    }
}
