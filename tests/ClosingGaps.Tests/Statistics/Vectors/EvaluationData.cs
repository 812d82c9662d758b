using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Tests.Statistics.Vectors;

/// <summary>A data set of the reference outputs: comma-separated, quoted text without commas inside
/// the columns used here, blank for missing.</summary>
internal sealed class EvaluationData(string[] header, string[][] rows)
{
    public static EvaluationData Read(string name)
    {
        var lines = File.ReadLines(SharedData.Path("data", "eval", $"{name}.csv"))
            .Select(Split)
            .ToArray();
        return new EvaluationData(lines[0], lines[1..]);
    }

    public double[] Column(string name) =>
        Array.ConvertAll(
            Texts(name),
            t => t.Length == 0 ? double.NaN : double.Parse(t, CultureInfo.InvariantCulture)
        );

    public bool[] Is(string name, string value) => Array.ConvertAll(Texts(name), t => t == value);

    /// <summary>Ids as whole numbers: numbers as they are, text by order of its values.</summary>
    public int[] Ids(string name)
    {
        var texts = Texts(name);
        var values = texts.Distinct().Order(StringComparer.Ordinal).ToList();
        var place = values
            .Select((v, i) => (v, i))
            .ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        return Array.ConvertAll(texts, t => place[t]);
    }

    /// <summary>Each school a PSU, strata by type, as <c>svydesign(id=~1, strata=~stype)</c>.</summary>
    public Design Stratified(bool withCorrection = false) =>
        Design.Create(
            Column("pw"),
            Ids("stype"),
            [.. Enumerable.Range(0, rows.Length)],
            populationPsus: withCorrection ? Column("fpc") : default(ReadOnlySpan<double>)
        );

    /// <summary>School districts as PSUs, as <c>svydesign(id=~dnum)</c>.</summary>
    public Design Clustered(bool withCorrection = false) =>
        Design.Create(
            Column("pw"),
            new int[rows.Length],
            Ids("dnum"),
            populationPsus: withCorrection ? Column("fpc") : default(ReadOnlySpan<double>)
        );

    public int RowCount => rows.Length;

    public string[] Texts(string name)
    {
        var column = Array.IndexOf(header, name);
        return Array.ConvertAll(rows, r => r[column]);
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
        }

        return [.. fields];
    }
}
