using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>The identity of a load: SHA-256 of paths, contents and proposals chosen. Line ends do not count.</summary>
internal static class LawHash
{
    public static string Of(IEnumerable<SourceText> sources, IEnumerable<string> proposals)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources)
        {
            Append(hash, source.Path);
            Append(hash, source.Content.ReplaceLineEndings("\n"));
        }

        foreach (var proposal in proposals)
        {
            Append(hash, proposal);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each part goes with its length, so that two different lists never run together into the same bytes.
    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
