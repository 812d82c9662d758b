using System.Globalization;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>The words and numbers of a report in one language: <c>es</c> or <c>en</c>.</summary>
public sealed class ReportWords(string language)
{
    // es-MX: comma for thousands, point for decimals.
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public string Language { get; } = language;

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text) => text.In(Language);

    public string Say(Sex sex) => Say(GapNames.Of(sex));

    public string Say(GapMeasure status) =>
        status switch
        {
            GapMeasure.Mandatory => Say("obligatorio", "mandatory"),
            GapMeasure.Voluntary => Say("voluntario", "voluntary"),
            GapMeasure.Suspended => Say("en suspenso", "suspended"),
            GapMeasure.Excluded => Say("fuera de la ley", "left out by law"),
            GapMeasure.Forbidden => Say("prohibido a su edad", "forbidden at that age"),
            _ => Say("se desconoce", "unknown"),
        };

    public string Place(string? code) => Say(GapNames.Place(code));

    public string Date(DateOnly date) => Engine.Answers.Figures.Date(date, Language);

    public static string Count(double value) => value.ToString("N0", Numbers);

    public static string Percent(double share) => (share * 100).ToString("0.0", Numbers) + "%";

    /// <summary>For a mark of a scale.</summary>
    public static string WholePercent(double share) =>
        (share * 100).ToString("0.##", Numbers) + "%";

    /// <summary>A share in whole percent; what is there is never written as nothing.</summary>
    public static string WholeShare(double share) =>
        share is > 0 and < 0.005 ? "<1%" : (share * 100).ToString("0", Numbers) + "%";

    /// <summary>A large number in few letters: "1.5 M", "150 mil".</summary>
    public string Short(double value) =>
        value < 0 ? "−" + Short(-value)
        : value >= 1e6 ? (value / 1e6).ToString("0.##", Numbers) + " M"
        : value >= 1e4 ? (value / 1e3).ToString("0", Numbers) + Say(" mil", " k")
        : value.ToString("N0", Numbers);

    /// <summary>Pesos to the cent.</summary>
    public static string Money(double pesos) =>
        (pesos < 0 ? "-$" : "$") + Math.Abs(pesos).ToString("N2", Numbers);

    /// <summary>Pesos for a mark of a scale.</summary>
    public static string Pesos(double pesos) => "$" + pesos.ToString("N0", Numbers);

    public static string Millions(double pesos) => (pesos / 1e6).ToString("N0", Numbers);

    /// <summary>A figure with its error; what is suppressed or unknown is said, never a number.</summary>
    public string Figure(Estimate e, Func<double, string> text) =>
        Publication.StateOf(e) switch
        {
            FigureState.Unknown => Say("se desconoce", "unknown"),
            FigureState.Zero => text(0),
            FigureState.Suppressed => Say("— (pocos casos)", "— (few cases)"),
            _ => $"{text(e.Value)} ± {text(e.StandardError)}{Mark(e.Precision)}",
        };

    /// <summary>A figure of a table with margins, or why it is left out.</summary>
    public string Figure(Estimate e, Showing showing, Func<double, string>? text = null) =>
        showing switch
        {
            Showing.Zero => "0",
            Showing.FewCases => Say("— (pocos casos)", "— (few cases)"),
            Showing.Complementary => Say("— (por otra omitida)", "— (for another left out)"),
            Showing.PooledOnly => Say("— (solo juntos)", "— (together only)"),
            _ =>
                $"{(text ?? Count)(e.Value)} ± {(text ?? Count)(e.StandardError)}{Mark(e.Precision)}",
        };

    /// <summary>The same inside a sentence: without the mark of precision.</summary>
    public string InSentence(Estimate e, Func<double, string> text) =>
        Publication.StateOf(e) == FigureState.Known
            ? $"{text(e.Value)} (± {text(e.StandardError)})"
            : Figure(e, text);

    /// <summary>How far a figure may be trusted, in words.</summary>
    public string Precision(Estimate e) =>
        Publication.StateOf(e) switch
        {
            FigureState.Unknown => Say("se desconoce", "unknown"),
            // None of some dozens is not none of all.
            FigureState.Zero => Say(
                $"ninguna de las {Count(e.N)} entrevistadas",
                $"none of the {Count(e.N)} interviewed"
            ),
            FigureState.Suppressed => Say("muy pocas entrevistas", "very few interviews"),
            _ => Precision(e.Precision),
        };

    /// <summary>How far a figure that may be shown may be trusted, in words.</summary>
    public string Precision(Statistics.Sampling.Precision precision) =>
        precision switch
        {
            Statistics.Sampling.Precision.High => Say("precisa", "precise"),
            Statistics.Sampling.Precision.Moderate => Say("úsese con cuidado", "use with care"),
            _ => Say("poco precisa: úsese con mucho cuidado", "imprecise: use with great care"),
        };

    /// <summary>The mark of precision as it follows a figure; empty for high precision.</summary>
    public static string Mark(Statistics.Sampling.Precision precision) =>
        GapNames.Mark(precision) is { Length: > 0 } mark ? " " + mark : "";
}
