using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Tests.Population;

/// <summary>A row of the reference file: what R <c>survey</c> gives for one figure.</summary>
internal sealed record RSurveyRow(string Indicator, double Value, double? StandardError, int N)
{
    private const double Tolerance = 1e-6;

    public static IReadOnlyList<RSurveyRow> Read(string source) =>
        [
            .. File.ReadLines(SharedData.Path("data", "benchmarks_r_survey.csv"))
                .Skip(1)
                .Select(Fields)
                .Where(f => f[0] == source)
                .Select(f => new RSurveyRow(
                    f[1],
                    Number(f[2]),
                    f[3] == "NA" ? null : Number(f[3]),
                    int.Parse(f[4], CultureInfo.InvariantCulture)
                )),
        ];

    /// <summary>Null when the estimate is the reference's.</summary>
    public string? Difference(Estimate estimate)
    {
        var same =
            IsClose(Value, estimate.Value)
            && (StandardError is not { } error || IsClose(error, estimate.StandardError))
            && N == estimate.N;
        return same
            ? null
            : FormattableString.Invariant(
                $"{Indicator}: R {Value:R} ± {StandardError:R}, n {N}; ours {estimate.Value:R} ± {estimate.StandardError:R}, n {estimate.N}"
            );
    }

    private static bool IsClose(double expected, double found) =>
        Math.Abs(expected - found) <= Tolerance * (expected == 0 ? 1 : Math.Abs(expected));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // The file quotes some indicators, and none holds a doubled quote.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        foreach (var (part, i) in line.Split('"').Select((p, i) => (p, i)))
        {
            if (i % 2 == 1)
                fields[^1] += part;
            else
            {
                var pieces = part.Split(',');
                if (fields.Count == 0)
                    fields.Add("");
                fields[^1] += pieces[0];
                fields.AddRange(pieces[1..]);
            }
        }

        return [.. fields];
    }
}
