using System.Text;

namespace ClosingGaps.Casework.Idse;

/// <summary>How Ñ is written; IMSS does not say.</summary>
public enum IdseEnye
{
    /// <summary>As Ñ.</summary>
    Keep,

    /// <summary>As #, as some payroll programs do.</summary>
    NumberSign,

    /// <summary>As N: it cannot be read back.</summary>
    PlainN,
}

/// <summary>
/// How records become bytes. IMSS publishes the positions but neither the encoding nor the line end nor the Ñ: what is chosen here should
/// be tried with a batch of one record before the day of the deadline.
/// </summary>
/// <param name="IsUtf8">UTF-8 without mark; otherwise Windows-1252, in which a character is a byte.</param>
/// <param name="IsCrLf">Carriage return and line feed; otherwise line feed alone.</param>
public sealed record IdseText(bool IsUtf8, bool IsCrLf, IdseEnye Enye)
{
    /// <summary>What other programs write: Windows-1252, CR LF, Ñ as it is.</summary>
    public static IdseText Default { get; } = new(IsUtf8: false, IsCrLf: true, IdseEnye.Keep);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252
    )!;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file.</summary>
    public byte[] Write(IEnumerable<IdseRecord> records)
    {
        var text = new StringBuilder();
        foreach (var record in records)
        {
            var line = IdseLine.Write(record);
            text.Append(
                Enye switch
                {
                    IdseEnye.NumberSign => line.Replace('Ñ', '#'),
                    IdseEnye.PlainN => line.Replace('Ñ', 'N'),
                    _ => line,
                }
            );
            text.Append(IsCrLf ? "\r\n" : "\n");
        }

        return (IsUtf8 ? Strict : Windows).GetBytes(text.ToString());
    }

    /// <summary>Bytes as text: UTF-8 where they are that, else Windows-1252.</summary>
    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes).TrimStart('\ufeff');
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }
}
