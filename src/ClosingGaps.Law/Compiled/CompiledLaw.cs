using System.Security.Cryptography;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>A checked law as bytes: its key, SHA-256 of the rest, and the rest.</summary>
internal static class CompiledLaw
{
    /// <summary>Changes whenever the form does.</summary>
    public const int Version = 1;

    private const int Header = 2 * SHA256.HashSizeInBytes;

    public static byte[] Write(Snapshot law, IReadOnlyList<SourceText> sources, byte[] key)
    {
        var output = new CompiledWriter(sources);
        SnapshotForm.Write(output, law);
        var body = output.Written;
        return [.. key, .. SHA256.HashData(body), .. body];
    }

    /// <summary><see langword="null"/> when the bytes are not the whole law of that key.</summary>
    public static Snapshot? TryRead(byte[] bytes, IReadOnlyList<SourceText> sources, byte[] key)
    {
        if (
            bytes.Length < Header
            || !bytes.AsSpan(0, key.Length).SequenceEqual(key)
            || !SHA256
                .HashData(bytes.AsSpan(Header))
                .AsSpan()
                .SequenceEqual(bytes.AsSpan(key.Length, SHA256.HashSizeInBytes))
        )
        {
            return null;
        }

        return SnapshotForm.Read(new CompiledReader(bytes, Header, sources));
    }
}
