using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Population.Synthetic.Checks;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Data;

/// <summary>The synthetic sample beside the real survey and what was published, with standard errors.</summary>
internal static class ComparisonText
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static IReadOnlyList<string> Headings(Func<string, string, string> say) =>
        [
            say("cifra", "figure"),
            "ENIGH 2010",
            "± e. e.",
            say("muestra", "sample"),
            "± e. e.",
            say("publicado", "published"),
            say("de", "of"),
        ];

    /// <summary>One row: figure, real survey and sample each with its standard error, published value, period; «=» marks what the weights were made to reach.</summary>
    public static string[] Row(FigureCheck check, string language) =>
        [
            language == "en" ? check.Name.En : check.Name.Es,
            Value(check.Real, check.Unit, e => e.Value),
            Value(check.Real, check.Unit, e => e.StandardError),
            Value(check.Sample, check.Unit, e => e.Value),
            Value(check.Sample, check.Unit, e => e.StandardError),
            check.Published is { } p ? Format(p.Value, check.Unit) : "",
            check.Published is { } q ? q.Period + (check.IsCalibrated ? " =" : "") : "",
        ];

    public static void Write(Terminal terminal, IReadOnlyList<FigureCheck> checks)
    {
        terminal.Line(
            terminal.Bold(
                terminal.Say(
                    "Muestra sintética, ENIGH 2010 y cifras publicadas",
                    "Synthetic sample, ENIGH 2010 and published figures"
                )
            )
        );
        terminal.Line(
            terminal.Say(
                "DATOS SINTÉTICOS: nadie en ellos existe. «=»: los pesos se calibraron a esa cifra.",
                "SYNTHETIC DATA: nobody in them exists. \"=\": the weights were calibrated to that figure."
            )
        );
        terminal.Line();
        var headings = Headings(terminal.Say);
        var table = new TextTable([
            .. headings.Select((h, i) => new TextTable.Column(h, Right: i is > 0 and < 6)),
        ]);
        foreach (var check in checks)
            table.Add(Row(check, terminal.Language));
        table.Write(terminal);
    }

    private static string Value(Estimate? estimate, FigureUnit unit, Func<Estimate, double> part) =>
        estimate is null ? ""
        : estimate.IsSuppressed || double.IsNaN(part(estimate)) ? "—"
        : Format(part(estimate), unit);

    private static string Format(double value, FigureUnit unit) =>
        unit switch
        {
            FigureUnit.Number => value.ToString("N0", Numbers),
            FigureUnit.Share => (value * 100).ToString("0.0", Numbers) + " %",
            _ when value >= 1000 => value.ToString("N0", Numbers),
            _ => value.ToString("0.0", Numbers),
        };
}
