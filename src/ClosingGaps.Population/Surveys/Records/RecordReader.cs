using System.Text;

namespace ClosingGaps.Population.Surveys.Records;

/// <summary>
/// Records of a file one after the other, with bounded memory whatever its length. The first record of text is its header; a DBF gives its
/// own as the first too. The stream stays the caller's.
/// </summary>
internal abstract class RecordReader
{
    /// <summary>Where the record is, for people: line of text from 1, or number of the record of a DBF.</summary>
    public abstract int Line { get; }

    public abstract int FieldCount { get; }

    /// <summary>The bytes of a field of the current record; good until the next one.</summary>
    public abstract ReadOnlySpan<byte> this[int field] { get; }

    /// <summary>Goes to the next record; false at the end.</summary>
    public abstract bool Read();

    /// <summary>Adds what is wrong with the file as a whole, known once its header is read.</summary>
    public abstract void CheckHeader(FaultList faults);

    /// <summary>Whether the current record is whole; what is wrong is added.</summary>
    public abstract bool IsWhole(int expectedFields, FaultList faults);

    /// <summary>The field as text, whatever its encoding.</summary>
    public virtual string Text(int field) => PlainText.Decode(this[field]);

    /// <summary>The reader for a file of this name.</summary>
    public static RecordReader Of(
        string file,
        Stream stream,
        FaultList faults,
        char delimiter = ','
    ) =>
        Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".DBF" => new Dbf.DbfReader(new BufferedStream(stream, 1 << 18), faults),
            ".PARQUET" => new Parquet.ParquetRecords(stream, faults),
            _ => new Csv.CsvReader(stream, delimiter),
        };
}

/// <summary>Text that may be UTF-8 or windows-1252, which publishers use without saying so.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>What windows-1252 has where Latin-1 has control characters, from 0x80; U+FFFD where it has nothing.</summary>
    private const string HighControls = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(
                bytes.Length,
                bytes,
                (text, source) =>
                {
                    for (var i = 0; i < text.Length; i++)
                    {
                        text[i] = source[i] is >= 0x80 and < 0xA0
                            ? HighControls[source[i] - 0x80]
                            : (char)source[i];
                    }
                }
            );
        }
    }
}
