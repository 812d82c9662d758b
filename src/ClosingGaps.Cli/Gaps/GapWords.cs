using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Measures in people's words, and as stable keys of JSON.</summary>
internal static class GapWords
{
    public static string Status(Terminal t, GapMeasure measure) =>
        measure switch
        {
            GapMeasure.Mandatory => t.Say("obligatorio", "mandatory"),
            GapMeasure.Voluntary => t.Say("voluntario", "voluntary"),
            GapMeasure.Suspended => t.Say("en suspenso", "suspended"),
            GapMeasure.Excluded => t.Say("fuera de la ley", "left out by law"),
            GapMeasure.Forbidden => t.Say("trabajo prohibido", "forbidden work"),
            _ => t.Say("se desconoce", "unknown"),
        };

    /// <summary>snake_case, for JSON and CSV: never translated.</summary>
    public static string Key(GapMeasure measure) => Keys.Of(measure);

    public static string Key(Sex sex) => Keys.Of(sex);
}
