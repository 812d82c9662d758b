using System.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>Writes the bytes of a code.</summary>
internal sealed class CodeWriter
{
    private readonly List<byte> bytes = [];

    public ReadOnlySpan<byte> Written =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);

    public void Byte(byte value) => bytes.Add(value);

    public void Bytes(ReadOnlySpan<byte> values) => bytes.AddRange(values);

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    public void Number(long value)
    {
        var left = (ulong)value;
        for (; left >= 128; left >>= 7)
        {
            bytes.Add((byte)(left | 128));
        }

        bytes.Add((byte)left);
    }

    /// <summary>The sign in the lowest bit.</summary>
    public void Signed(long value) => Number((value << 1) ^ (value >> 63));
}

/// <summary>Reads the bytes of a code; whatever does not fit is a <see cref="BadCodeException"/>.</summary>
internal sealed class CodeReader(ReadOnlyMemory<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private int at;

    public byte Byte() => at < bytes.Length ? bytes.Span[at++] : throw AnswerCode.Damaged();

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > bytes.Length - at)
        {
            throw AnswerCode.Damaged();
        }

        at += count;
        return bytes.Span.Slice(at - count, count);
    }

    public string Text(int count)
    {
        try
        {
            return Strict.GetString(Bytes(count));
        }
        catch (DecoderFallbackException)
        {
            throw AnswerCode.Damaged();
        }
    }

    /// <summary>A number of at least 0, and at most <paramref name="most"/>.</summary>
    public long Number(long most)
    {
        var value = Unsigned();
        return value <= (ulong)most ? (long)value : throw AnswerCode.Damaged();
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Nothing may be left.</summary>
    public void End()
    {
        if (at != bytes.Length)
        {
            throw AnswerCode.Damaged();
        }
    }

    private ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var b = Byte();
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
            {
                return value;
            }
        }

        throw AnswerCode.Damaged();
    }
}
