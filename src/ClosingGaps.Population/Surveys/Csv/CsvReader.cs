using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys.Csv;

/// <summary>What is wrong with the text of a record.</summary>
internal enum QuotingFault : byte
{
    None,
    Unclosed,
    TextAfterQuote,

    /// <summary>No end of line for megabytes: no record of a survey is that long.</summary>
    TooLong,
}

/// <summary>
/// Records of comma-separated text with RFC 4180 quoting; lines may end in LF or CRLF. Fields are spans of a buffer that the file passes
/// through: nothing is allocated for a record, and memory does not grow with the file. Blank lines are passed over.
/// </summary>
internal sealed class CsvReader : RecordReader
{
    private const int FirstBuffer = 256 * 1024;
    private const int LongestRecord = 8 * 1024 * 1024;
    private readonly Stream? stream;
    private readonly byte delimiter;
    private byte[] text;
    private int length;
    private bool isEnded;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int fields;
    private int recordStart;
    private int position;
    private long nextLine = 1;
    private long line;

    public CsvReader(Stream stream, char delimiter = ',')
    {
        this.stream = stream;
        this.delimiter = (byte)delimiter;
        text = new byte[FirstBuffer];
        Fill();
        PassMark();
    }

    public CsvReader(byte[] content, char delimiter = ',')
    {
        this.delimiter = (byte)delimiter;
        text = content;
        length = content.Length;
        isEnded = true;
        PassMark();
    }

    public override int Line => (int)Math.Min(line, int.MaxValue);

    public override int FieldCount => fields;

    public QuotingFault Quoting { get; private set; }

    /// <summary>The field without its quotes; doubled quotes inside are still double.</summary>
    public override ReadOnlySpan<byte> this[int field] => text.AsSpan(starts[field]..ends[field]);

    public override string Text(int field) =>
        base.Text(field).Replace("\"\"", "\"", StringComparison.Ordinal);

    public override bool Read()
    {
        while (position < length || Fill())
        {
            ReadRecord();
            if (fields > 1 || ends[0] > starts[0] || Quoting != QuotingFault.None)
                return true;
        }

        return false;
    }

    public override void CheckHeader(FaultList faults)
    {
        if (fields == 1 && Delimiter() is { } found)
        {
            faults.Add(
                SurveyFaultKind.WrongDelimiter,
                Line,
                "",
                $"las columnas están separadas por {found.Spanish} y se esperaban comas. Use el archivo del editor, o guárdelo como CSV separado por comas.",
                $"the columns are parted by {found.English} and commas were expected. Use the publisher's file, or save it as CSV parted by commas."
            );
            faults.ThrowIfAny();
        }
    }

    public override bool IsWhole(int expectedFields, FaultList faults)
    {
        switch (Quoting)
        {
            case QuotingFault.Unclosed:
                faults.Add(
                    SurveyFaultKind.Quoting,
                    Line,
                    "",
                    "una comilla abre y no cierra. Ciérrela, o escriba \"\" donde la comilla sea parte del texto.",
                    "a quote opens and is not closed. Close it, or write \"\" where the quote is part of the text."
                );
                return false;
            case QuotingFault.TextAfterQuote:
                faults.Add(
                    SurveyFaultKind.Quoting,
                    Line,
                    "",
                    "hay texto entre la comilla que cierra y la coma. Escriba \"\" donde la comilla sea parte del texto.",
                    "there is text between the closing quote and the comma. Write \"\" where the quote is part of the text."
                );
                return false;
            case QuotingFault.TooLong:
                faults.Add(
                    SurveyFaultKind.RecordTooLong,
                    Line,
                    "",
                    "la fila pasa de 8 MiB sin terminar: el archivo no es un CSV, o está dañado. Descárguelo de nuevo.",
                    "the row goes on for more than 8 MiB without an end: the file is no CSV, or it is damaged. Download it again."
                );
                return false;
            default:
                break;
        }

        if (fields == expectedFields)
            return true;
        faults.Add(
            SurveyFaultKind.FieldCount,
            Line,
            "",
            $"se esperaban {expectedFields} campos, como en el encabezado, y hay {fields}. Revise comas de más o de menos, o un texto con comas sin comillas.",
            $"expected {expectedFields} fields, as in the header, and found {fields}. Look for a comma too many or too few, or text with commas and no quotes."
        );
        return false;
    }

    /// <summary>Whether the file begins as UTF-16 does.</summary>
    public bool IsUtf16 { get; private set; }

    private void PassMark()
    {
        var start = text.AsSpan(0, length);
        IsUtf16 =
            start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (start.StartsWith("\uFEFF"u8))
            position = 3;
    }

    /// <summary>What parts the names of a header that has no comma; null for one name alone.</summary>
    private (string Spanish, string English)? Delimiter()
    {
        var header = text.AsSpan(recordStart..position);
        if (header.Contains((byte)';'))
            return ("punto y coma", "semicolons");
        if (header.Contains((byte)'\t'))
            return ("tabuladores", "tabs");
        return header.Contains((byte)'|') ? ("barras", "bars") : null;
    }

    /// <summary>Brings more of the file behind what is not yet read; false when there is no more.</summary>
    private bool Fill()
    {
        if (isEnded)
            return false;
        if (position > 0)
        {
            text.AsSpan(position..length).CopyTo(text);
            length -= position;
            position = 0;
        }

        if (length == text.Length)
            Array.Resize(ref text, 2 * length);
        var read = stream!.Read(text, length, text.Length - length);
        isEnded = read == 0;
        length += read;
        return read > 0;
    }

    private void ReadRecord()
    {
        while (!TryRecord())
        {
            if (length - position >= LongestRecord)
            {
                Abandon();
                return;
            }

            Fill();
        }
    }

    /// <summary>The rest of the file is passed over, so that one fault is told and not a thousand that follow from it.</summary>
    private void Abandon()
    {
        if (Quoting != QuotingFault.Unclosed)
            Quoting = QuotingFault.TooLong;
        position = length;
        while (!isEnded)
        {
            Fill();
            position = length;
        }
    }

    /// <summary>False when the record may go on beyond what is in the buffer.</summary>
    private bool TryRecord()
    {
        var t = text.AsSpan(0, length);
        var p = position;
        var lines = nextLine;
        line = nextLine;
        Quoting = QuotingFault.None;
        fields = 0;
        while (true)
        {
            var start = p;
            int end;
            if (p < t.Length && t[p] == (byte)'"')
            {
                start = p + 1;
                p = EndOfQuoted(t, start, ref lines);
                end = p;
                if (p < t.Length)
                    p++;
                p = PassToSeparator(t, p);
            }
            else
            {
                while (p < t.Length && t[p] != delimiter && t[p] != (byte)'\n')
                    p++;
                end = p;
                if (p > start && (p == t.Length || t[p] == (byte)'\n') && t[p - 1] == (byte)'\r')
                    end--;
            }

            if (p >= t.Length && !isEnded)
                return false;
            Append(start, end);
            if (p >= t.Length)
                break;
            if (t[p++] == (byte)'\n')
            {
                lines++;
                break;
            }
        }

        recordStart = position;
        position = p;
        nextLine = lines;
        return true;
    }

    private int EndOfQuoted(ReadOnlySpan<byte> t, int p, ref long lines)
    {
        while (p < t.Length)
        {
            if (t[p] == (byte)'\n')
                lines++;
            if (t[p] == (byte)'"')
            {
                if (p + 1 >= t.Length || t[p + 1] != (byte)'"')
                    return p;
                p++;
            }

            p++;
        }

        Quoting = QuotingFault.Unclosed;
        return p;
    }

    private int PassToSeparator(ReadOnlySpan<byte> t, int p)
    {
        while (p < t.Length && t[p] != delimiter && t[p] != (byte)'\n')
        {
            if (t[p] != (byte)'\r' && Quoting == QuotingFault.None)
                Quoting = QuotingFault.TextAfterQuote;
            p++;
        }

        return p;
    }

    private void Append(int start, int end)
    {
        if (fields == starts.Length)
        {
            Array.Resize(ref starts, 2 * fields);
            Array.Resize(ref ends, 2 * fields);
        }

        starts[fields] = start;
        ends[fields] = end;
        fields++;
    }
}
