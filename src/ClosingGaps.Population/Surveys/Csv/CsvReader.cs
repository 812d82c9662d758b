using System.Text;

namespace ClosingGaps.Population.Surveys.Csv;

/// <summary>What is wrong with the quoting of a record.</summary>
internal enum QuotingFault : byte
{
    None,
    Unclosed,
    TextAfterQuote,
}

/// <summary>
/// Records of comma-separated UTF-8 text with RFC 4180 quoting; lines may end in LF or CRLF. Fields are
/// spans of the text: nothing is allocated for a record. Blank lines are passed over.
/// </summary>
internal ref struct CsvReader
{
    private readonly ReadOnlySpan<byte> text;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int position;
    private int nextLine = 1;

    public CsvReader(ReadOnlySpan<byte> text)
    {
        this.text = text;
        position = text.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Line on which the current record begins, from 1.</summary>
    public int Line { get; private set; }

    public int FieldCount { get; private set; }

    public QuotingFault Quoting { get; private set; }

    /// <summary>The field without its quotes; doubled quotes inside are still double.</summary>
    public readonly ReadOnlySpan<byte> this[int field] => text[starts[field]..ends[field]];

    public readonly string Text(int field) =>
        Encoding.UTF8.GetString(this[field]).Replace("\"\"", "\"", StringComparison.Ordinal);

    public bool Read()
    {
        while (position < text.Length)
        {
            ReadRecord();
            if (FieldCount > 1 || ends[0] > starts[0] || Quoting != QuotingFault.None)
                return true;
        }

        return false;
    }

    private void ReadRecord()
    {
        var t = text;
        var p = position;
        Line = nextLine;
        Quoting = QuotingFault.None;
        FieldCount = 0;
        while (true)
        {
            var start = p;
            int end;
            if (p < t.Length && t[p] == (byte)'"')
            {
                start = p + 1;
                p = EndOfQuoted(start);
                end = p;
                if (p < t.Length)
                    p++;
                p = PassToSeparator(p);
            }
            else
            {
                while (p < t.Length && t[p] != (byte)',' && t[p] != (byte)'\n')
                    p++;
                end = p;
                if (p > start && (p == t.Length || t[p] == (byte)'\n') && t[p - 1] == (byte)'\r')
                    end--;
            }

            Append(start, end);
            if (p >= t.Length)
                break;
            if (t[p++] == (byte)'\n')
            {
                nextLine++;
                break;
            }
        }

        position = p;
    }

    private int EndOfQuoted(int p)
    {
        while (p < text.Length)
        {
            if (text[p] == (byte)'\n')
                nextLine++;
            if (text[p] == (byte)'"')
            {
                if (p + 1 >= text.Length || text[p + 1] != (byte)'"')
                    return p;
                p++;
            }

            p++;
        }

        Quoting = QuotingFault.Unclosed;
        return p;
    }

    private int PassToSeparator(int p)
    {
        while (p < text.Length && text[p] != (byte)',' && text[p] != (byte)'\n')
        {
            if (text[p] != (byte)'\r' && Quoting == QuotingFault.None)
                Quoting = QuotingFault.TextAfterQuote;
            p++;
        }

        return p;
    }

    private void Append(int start, int end)
    {
        if (FieldCount == starts.Length)
        {
            Array.Resize(ref starts, 2 * FieldCount);
            Array.Resize(ref ends, 2 * FieldCount);
        }

        starts[FieldCount] = start;
        ends[FieldCount] = end;
        FieldCount++;
    }
}
