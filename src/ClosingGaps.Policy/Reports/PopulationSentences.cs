using System.Globalization;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Policy.Reports;

/// <summary>Where values come from that no survey recorded: for the face of every result that rests on them.</summary>
/// <remarks><c>say</c> takes Spanish and English and gives one of them.</remarks>
public static class PopulationSentences
{
    /// <summary>After the name of the survey: ", moved to 2023T4, pay imputed from ENIGH 2010"; empty when all is its own.</summary>
    public static string Of(GapSource source, Func<string, string, string> say) =>
        (
            source.Calibration is { } moved
                ? say($", llevadas a {moved.Period}", $", moved to {moved.Period}")
                : ""
        )
        + (
            source.Imputation is { } note
                ? say(
                    $", con {Facts(note.Facts.Select(f => f.Es), " y ")} de donantes de la {note.Donors} (imputado)",
                    $", {Facts(note.Facts.Select(f => f.En), " and ")} imputed from {note.Donors}"
                )
                : ""
        );

    /// <summary>How weights were moved and values imputed, a sentence each; none when they were not.</summary>
    public static IReadOnlyList<string> Method(
        GapSource source,
        Func<string, string, string> say
    ) =>
        [
            .. source.Calibration is { } moved ? Moved(moved, say) : [],
            .. source.Imputation is { } note ? Imputed(note, say) : [],
        ];

    private static IEnumerable<string> Moved(CalibrationNote note, Func<string, string, string> say)
    {
        yield return say(
            $"Pesos calibrados ({Name(note.Method, say)}) a {note.Margins.Count} totales de {note.Period}; salarios, cobertura y escolaridad siguen siendo los de la encuesta.",
            $"Weights calibrated ({Name(note.Method, say)}) to {note.Margins.Count} totals of {note.Period}; wages, cover and schooling are still those of the survey."
        );
        yield return say(
            $"Cada peso se multiplicó por entre {Factor(note.LowestFactor)} y {Factor(note.HighestFactor)}; los hogares valen por {Count(note.EffectiveAfter)} de igual peso, antes por {Count(note.EffectiveBefore)}.",
            $"Each weight was multiplied by between {Factor(note.LowestFactor)} and {Factor(note.HighestFactor)}; the households are worth {Count(note.EffectiveAfter)} of equal weight, {Count(note.EffectiveBefore)} before."
        );
        yield return say(note.ItsOwnError.Es, note.ItsOwnError.En);
        if (note.NegativeWeights > 0)
        {
            yield return say(
                $"Ojo: {Count(note.NegativeWeights)} hogares quedaron con peso negativo; con raking no pasa.",
                $"Mind: {Count(note.NegativeWeights)} households got a negative weight; raking does not do that."
            );
        }
    }

    private static string Name(string method, Func<string, string, string> say) =>
        method switch
        {
            "linear" => say("lineal", "linear"),
            "raking" => "raking",
            _ => say("acotada", "bounded"),
        };

    private static IEnumerable<string> Imputed(
        ImputationNote note,
        Func<string, string, string> say
    )
    {
        var cells = string.Join(
            "; ",
            note.Cells.Where(c => c.Recipients > 0)
                .Select(c => $"{say(c.Cell.Es, c.Cell.En)}: {Count(c.Recipients)}")
        );
        return
        [
            say(
                $"Imputado, no observado: {Count(note.Recipients)} personas de la muestra reciben lo que no se les preguntó de {Count(note.DonorCount)} donantes de la {note.Donors}.",
                $"Imputed, not observed: {Count(note.Recipients)} persons of the sample receive what they were not asked from {Count(note.DonorCount)} donors of {note.Donors}."
            ),
            say(
                $"Donante al azar de la misma celda, {note.Draws} sorteos; el error suma el de la muestra y el de haber imputado (Rubin). Celdas: {cells}.",
                $"A random donor of the same cell, {note.Draws} draws; the error adds that of the sample and that of imputing (Rubin). Cells: {cells}."
            ),
            .. note.WithoutDonor > 0
                ? (string[])
                    [
                        say(
                            $"Sin donante: {Count(note.WithoutDonor)}; su dato se desconoce.",
                            $"Without a donor: {Count(note.WithoutDonor)}; theirs is unknown."
                        ),
                    ]
                : [],
        ];
    }

    private static string Facts(IEnumerable<string> labels, string and) =>
        string.Join(and, labels.Select(l => char.ToLowerInvariant(l[0]) + l[1..]));

    private static string Count(double n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Factor(double g) => g.ToString("0.00", CultureInfo.InvariantCulture);
}
