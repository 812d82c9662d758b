using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Estimates as people read them: with their error, never a number where few cases stand behind it, never a zero for what is unknown.</summary>
internal static class GapFigures
{
    // es-MX: comma for thousands, point for decimals.
    public static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>Nothing that is known adds to it, and something is not known: it is not zero.</summary>
    public static bool IsUnknown(Estimate e) => e.N > 0 && e.Cases == 0 && e.Known < e.N;

    /// <summary>Every one of enough rows says zero.</summary>
    public static bool IsZero(Estimate e) =>
        e.N >= PrecisionRule.Default.MinimumRows && e.Cases == 0 && e.Known == e.N;

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

    public static string Mark(Estimate e) =>
        e.Precision switch
        {
            Precision.Moderate => "·",
            Precision.Low => "··",
            _ => "",
        };

    public static string Say(Terminal t, Sex sex) =>
        sex switch
        {
            Sex.Women => t.Say("mujeres", "women"),
            Sex.Men => t.Say("hombres", "men"),
            _ => t.Say("todas", "all"),
        };

    /// <summary>The states of the programme by name.</summary>
    public static string Place(Terminal t, string? code) =>
        code switch
        {
            null => t.Say("México", "Mexico"),
            "09" => t.Say("Ciudad de México", "Mexico City"),
            "15" => t.Say("Estado de México", "State of Mexico"),
            "20" => "Oaxaca",
            "14" => "Jalisco",
            "07" => "Chiapas",
            _ => code,
        };

    private static string Figure(
        Terminal t,
        Estimate e,
        Func<double, string> text,
        string unit = "",
        bool bare = false
    )
    {
        if (IsUnknown(e))
        {
            return t.Say("se desconoce", "unknown");
        }

        if (IsZero(e))
        {
            return text(0) + unit;
        }

        if (e.IsSuppressed || double.IsNaN(e.Value))
        {
            return "—";
        }

        return bare ? text(e.Value) + unit : $"{text(e.Value)} ± {text(e.StandardError)}{unit}";
    }
}
