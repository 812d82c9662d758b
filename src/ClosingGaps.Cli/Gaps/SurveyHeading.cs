using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Of whom a report is, under which law, and how that population was made.</summary>
internal static class SurveyHeading
{
    /// <param name="es">What it tells, in Spanish: "dónde se rompe la protección".</param>
    /// <param name="en">The same in English.</param>
    public static void Write(Terminal t, GapSource source, DateOnly lawDate, string es, string en)
    {
        var date = Words.Long(t, lawDate);
        var population = PopulationSentences.Of(source, t.Say);
        t.Line(
            t.Bold(
                t.Say(
                    $"{(source.IsSynthetic ? "Muestra sintética, con la forma de la" : "Personas de la")} {source.Survey}{population}, ley del {date}: {es}",
                    $"{(source.IsSynthetic ? "Synthetic sample, in the layout of" : "People of")} {source.Survey}{population}, law of {date}: {en}"
                )
            )
        );
        if (source.IsSynthetic)
        {
            t.Line(
                t.Say(
                    "DATOS SINTÉTICOS: nadie en ellos existe.",
                    "SYNTHETIC DATA: nobody in them exists."
                )
            );
        }

        foreach (var sentence in PopulationSentences.Method(source, t.Say))
            t.Line(sentence);
    }
}
