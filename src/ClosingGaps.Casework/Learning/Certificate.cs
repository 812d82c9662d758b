using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using ClosingGaps.Casework.Interviews;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Learning;

/// <summary>
/// What a certificate says: which lesson, on which day, with how many right answers, under which text of the law. It names nobody: a code
/// that carried a name could tell an employer who is learning about her rights. Her name she writes on the paper herself.
/// </summary>
/// <param name="Lesson">Its number.</param>
/// <param name="Right">Exercises answered right at the first try.</param>
/// <param name="Of">Exercises of the lesson.</param>
/// <param name="Law">First eight hexadecimal digits of the law's hash.</param>
public sealed record Certificate(int Lesson, DateOnly Day, int Right, int Of, string Law)
{
    private const int Length = 16;
    private const int Signed = 8;
    private const byte Version = 1;

    private static readonly DateOnly Origin = new(2026, 1, 1);

    /// <summary>The code, signed: 26 letters and digits that a person can type.</summary>
    public string Code(ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = (byte)((Version << 4) | Lesson);
        BinaryPrimitives.WriteUInt16BigEndian(
            bytes[1..],
            checked((ushort)(Day.DayNumber - Origin.DayNumber))
        );
        bytes[3] = (byte)((Right << 4) | Of);
        Convert.FromHexString(Law.AsSpan(0, 8), bytes[4..8], out _, out _);
        Sign(bytes, key);
        return Crockford.Write(bytes);
    }

    /// <summary>What a code says, when its signature is ours.</summary>
    /// <exception cref="BadCodeException">It is not a whole code, or this site did not sign it; says what to look at.</exception>
    public static Certificate Read(string code, ReadOnlySpan<byte> key)
    {
        var bytes = Crockford.Read(code);
        if (bytes.Length != Length)
        {
            throw new BadCodeException(
                new Bilingual(
                    "Una constancia lleva 26 letras y números. Revisa que no falte ni sobre ninguno.",
                    "A certificate has 26 letters and digits. See that none is missing or left over."
                )
            );
        }

        Span<byte> again = stackalloc byte[Length];
        bytes.CopyTo(again);
        Sign(again, key);
        if (
            !CryptographicOperations.FixedTimeEquals(again[Signed..], bytes.AsSpan(Signed))
            || bytes[0] >> 4 != Version
        )
        {
            throw new BadCodeException(
                new Bilingual(
                    "Este sitio no firmó ese código. Puede tener una letra cambiada, o ser de otro sitio.",
                    "This site did not sign that code. A letter may be wrong, or it is another site's."
                )
            );
        }

        return new Certificate(
            bytes[0] & 15,
            Origin.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(1))),
            bytes[3] >> 4,
            bytes[3] & 15,
            Convert.ToHexStringLower(bytes.AsSpan(4, 4))
        );
    }

    /// <summary>"3 de 3".</summary>
    public Bilingual Score =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{Right} de {Of}"),
            string.Create(CultureInfo.InvariantCulture, $"{Right} of {Of}")
        );

    private static void Sign(Span<byte> bytes, ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..Signed], hash);
        hash[..(Length - Signed)].CopyTo(bytes[Signed..]);
    }
}
