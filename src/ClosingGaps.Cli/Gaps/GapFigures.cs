using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Estimates as people read them: with their error, never a number where few cases stand behind it, never a zero for what is unknown.</summary>
internal static class GapFigures
{
    // es-MX: comma for thousands, point for decimals.
    public static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>"1,960,073 ± 72,015"; a zero that every row confirms is "0".</summary>
    public static string Count(Terminal t, Estimate e) =>
        Figure(t, e, x => x.ToString("N0", Numbers));

    /// <summary>"1.85 ± 0.37 %".</summary>
    public static string Percent(Terminal t, Estimate e) =>
        Figure(t, e, x => (x * 100).ToString("0.00", Numbers), " %");

    /// <summary>Only the value.</summary>
    public static string Short(Terminal t, Estimate e) =>
        Figure(t, e, x => x.ToString("N0", Numbers), bare: true);

    public static string Rows(int n) => n.ToString("N0", Numbers);

    private static string Figure(
        Terminal t,
        Estimate e,
        Func<double, string> text,
        string unit = "",
        bool bare = false
    ) =>
        Publication.StateOf(e) switch
        {
            FigureState.Unknown => t.Say("se desconoce", "unknown"),
            FigureState.Zero => text(0) + unit,
            FigureState.Suppressed => "—",
            _ => bare ? text(e.Value) + unit : $"{text(e.Value)} ± {text(e.StandardError)}{unit}",
        };
}
