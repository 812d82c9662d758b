using System.Globalization;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Reports;

/// <summary>Where values come from that no survey recorded: for the face of every result that rests on them.</summary>
/// <remarks><c>say</c> takes Spanish and English and gives one of them.</remarks>
public static class PopulationSentences
{
    /// <summary>After the name of the survey: ", pay imputed from ENIGH 2010"; empty when every value is its own.</summary>
    public static string Of(GapSource source, Func<string, string, string> say) =>
        source.Imputation is { } note
            ? say(
                $", con {Facts(note.Facts.Select(f => f.Es), " y ")} de donantes de la {note.Donors} (imputado)",
                $", {Facts(note.Facts.Select(f => f.En), " and ")} imputed from {note.Donors}"
            )
            : "";

    /// <summary>How it was imputed, a sentence each; none when it was not.</summary>
    public static IReadOnlyList<string> Method(GapSource source, Func<string, string, string> say)
    {
        if (source.Imputation is not { } note)
        {
            return [];
        }

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

    private static string Count(int n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
