using ClosingGaps.Population.Surveys.Files;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys.Inspecting;

/// <summary>A file as it is, whatever its faults.</summary>
/// <param name="Table">The table in it; its own name when it was looked at alone.</param>
/// <param name="Name">Its name, with the zip's.</param>
/// <param name="Format">CSV, DBF or Parquet.</param>
/// <param name="Encoding">ASCII, UTF-8, windows-1252 (its text is not valid UTF-8), or UTF-16; empty for Parquet.</param>
/// <param name="Bytes">Its length; of a zipped file, unzipped.</param>
/// <param name="Rows">Records, without the header.</param>
/// <param name="Columns">Names of its columns.</param>
/// <param name="Sha256">SHA-256 of the file on disk.</param>
/// <param name="Faults">What is wrong with its records: text badly quoted, too many or few fields, a cut table.</param>
public sealed record InspectedFile(
    string Table,
    string Name,
    string Format,
    string Encoding,
    long Bytes,
    long Rows,
    IReadOnlyList<string> Columns,
    string Sha256,
    IReadOnlyList<SurveyFault> Faults
)
{
    private const int MostFaults = 1000;

    /// <summary>Looks at one file on disk.</summary>
    /// <exception cref="SurveyReadException">It cannot be opened.</exception>
    public static InspectedFile Of(string path) =>
        Of(Path.GetFileNameWithoutExtension(path), new LooseFile(path));

    internal static InspectedFile Of(string table, SurveyFile file, char delimiter = ',')
    {
        var list = new FaultList(file.Name, MostFaults);
        IReadOnlyList<SurveyFault> faults = [];
        IReadOnlyList<string> columns = [];
        long rows = 0;
        var format = Path.GetExtension(file.Name).ToUpperInvariant().TrimStart('.');
        using var content = file.Open();
        using var stream = new EncodingStream(content);
        try
        {
            var records = RecordReader.Of(
                file.Name,
                format == "PARQUET" ? content : stream,
                list,
                delimiter
            );
            var header = RecordHeader.Read(records, list);
            columns = [.. header.Names];
            while (records.Read())
            {
                rows++;
                records.IsWhole(header.Count, list);
            }

            list.ThrowIfAny();
        }
        catch (SurveyReadException e)
        {
            faults = e.Faults;
        }

        return new InspectedFile(
            table,
            file.Name,
            format == "PARQUET" ? "Parquet" : format,
            format == "PARQUET" ? "" : stream.Encoding,
            file.Length,
            rows,
            columns,
            file.SourceHash,
            faults
        );
    }
}
