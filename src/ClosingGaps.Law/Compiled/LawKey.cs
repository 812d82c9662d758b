using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// What a compiled law belongs to: SHA-256 of the format's version, this build of the program, the paths and every character of the files
/// (line ends too, because spans count them) and the proposals chosen.
/// </summary>
internal static class LawKey
{
    public static byte[] Of(IReadOnlyList<SourceText> sources, IReadOnlyList<string> proposals)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, CompiledLaw.Version);
        // The compiler writes a new identity into each build whose code differs: the version alone would not tell.
        Span<byte> build = stackalloc byte[16];
        typeof(LawKey).Assembly.ManifestModule.ModuleVersionId.TryWriteBytes(build);
        hash.AppendData(build);
        Append(hash, sources.Count);
        foreach (var source in sources)
        {
            Append(hash, source.Path);
            Append(hash, source.Content);
        }

        Append(hash, proposals.Count);
        foreach (var proposal in proposals)
        {
            Append(hash, proposal);
        }

        return hash.GetHashAndReset();
    }

    // Each text goes with its length, so that two different lists never run together into the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
