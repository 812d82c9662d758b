namespace ClosingGaps.Casework.Idse;

/// <summary>A file of records as read.</summary>
/// <param name="Records">With their lines, in order; those with an error are left out.</param>
/// <param name="Lines">Lines that are not empty.</param>
/// <param name="Defects">By line and column.</param>
public sealed record IdseFile(
    IReadOnlyList<(int Line, IdseRecord Record)> Records,
    int Lines,
    IReadOnlyList<IdseDefect> Defects
);

/// <summary>Reads records back: every defect of every line, by its position.</summary>
public static class IdseReader
{
    /// <summary>The whole file. A line that is empty says nothing.</summary>
    public static IdseFile Read(byte[] bytes) => Read(IdseText.Decode(bytes));

    /// <inheritdoc cref="Read(byte[])"/>
    public static IdseFile Read(string text)
    {
        var records = new List<(int, IdseRecord)>();
        var defects = new List<IdseDefect>();
        var count = 0;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0)
            {
                continue;
            }

            count++;
            var reading = new IdseLineReader(line, number);
            if (reading.Record() is { } record)
            {
                records.Add((number, record));
            }

            defects.AddRange(reading.Defects.OrderBy(d => d.Column));
        }

        return new IdseFile(records, count, defects);
    }
}
