using System.Globalization;
using System.Security.Cryptography;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Surveys.Files;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Reference;

/// <summary>A table that others published, as it was read: what each row says, who publishes it, and of when it is.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Publisher">Publisher and title.</param>
/// <param name="Date">Of when it is, in words: a census, or the span of a series.</param>
/// <param name="File">The file that it was read from.</param>
/// <param name="Sha256">SHA-256 of that file.</param>
/// <param name="Rows">In the order of the file.</param>
public sealed record ReferenceTable<T>(
    string Publisher,
    string Date,
    string File,
    string Sha256,
    IReadOnlyList<T> Rows
);

/// <summary>Reads such tables: columns by name, every fault with its row and column, nothing from a file with a fault.</summary>
internal sealed class ReferenceReader
{
    private const int MostFaults = 100;
    private readonly FaultList faults;
    private readonly RecordReader records;
    private readonly RecordHeader header;

    private ReferenceReader(FaultList faults, RecordReader records, RecordHeader header)
    {
        this.faults = faults;
        this.records = records;
        this.header = header;
    }

    /// <exception cref="SurveyReadException">With every fault, in Spanish and English.</exception>
    public static ReferenceTable<T> Read<T>(
        string path,
        string publisher,
        string date,
        IReadOnlyList<string> columns,
        Func<ReferenceReader, T?> row
    )
        where T : class => Read(new LooseFile(path), publisher, date, columns, row);

    /// <inheritdoc cref="Read{T}(string, string, string, IReadOnlyList{string}, Func{ReferenceReader, T?})"/>
    public static ReferenceTable<T> Read<T>(
        SurveyFile file,
        string publisher,
        string date,
        IReadOnlyList<string> columns,
        Func<ReferenceReader, T?> row
    )
        where T : class
    {
        var wrong = new FaultList(file.Name, MostFaults);
        using var stream = file.Open();
        var source = RecordReader.Of(file.Name, stream, wrong);
        var head = RecordHeader.Read(source, wrong);
        head.Find(columns.Select(c => (IReadOnlyList<string>)[c]), wrong);
        wrong.ThrowIfAny();
        var reader = new ReferenceReader(wrong, source, head);
        var rows = new List<T>();
        while (source.Read())
        {
            if (source.IsWhole(head.Count, wrong) && row(reader) is { } found)
                rows.Add(found);
        }

        wrong.ThrowIfAny();
        return new ReferenceTable<T>(publisher, date, file.Name, file.SourceHash, rows);
    }

    public string Text(string column) => records.Text(header.Find([column])).Trim();

    /// <summary>A number; blank is a fault.</summary>
    public double Number(string column) => Maybe(column) ?? Fault(column, "un número", "a number");

    /// <summary>A number; null where blank.</summary>
    public double? Maybe(string column)
    {
        var field = header.Find([column]);
        var text = records[field].Trim((byte)' ');
        if (text.IsEmpty)
            return null;
        return Surveys.Csv.Number.TryParse(text, out var value)
            ? value
            : Fault(column, "un número", "a number");
    }

    public int Whole(string column)
    {
        var value = Number(column);
        return value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
            ? (int)value
            : (int)Fault(column, "un número entero", "a whole number");
    }

    /// <summary>INEGI's code of so many digits, with its leading zeros whether or not a spreadsheet ate them.</summary>
    public string Code(string column, int digits)
    {
        var text = Text(column);
        if (text.Length > 0 && text.Length <= digits && text.All(char.IsAsciiDigit))
            return text.PadLeft(digits, '0');
        Fault(column, $"un código de {digits} cifras", $"a code of {digits} digits");
        return "";
    }

    /// <summary>A month as 2021-12.</summary>
    public DateOnly Month(string column)
    {
        if (
            DateOnly.TryParseExact(
                Text(column) + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            )
        )
            return month;
        Fault(column, "un mes como 2021-12", "a month as 2021-12");
        return default;
    }

    private double Fault(string column, string spanish, string english)
    {
        var found = Text(column);
        faults.Add(
            SurveyFaultKind.NotANumber,
            records.Line,
            column,
            $"se esperaba {spanish} y se encontró «{found}».",
            $"expected {english} and found '{found}'."
        );
        return 0;
    }
}

/// <summary>A table that is part of the program.</summary>
internal sealed class ResourceFile(string name) : SurveyFile
{
    public override string Name => name;

    public override string Source => name;

    public override byte[] Identity { get; } = SHA256.HashData(Content(name));

    public override string SourceHash => Convert.ToHexStringLower(Identity);

    public override long Length
    {
        get
        {
            using var stream = Content(name);
            return stream.Length;
        }
    }

    public override Stream Open() => Content(name);

    private static Stream Content(string name) =>
        typeof(ResourceFile).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException(name);
}
