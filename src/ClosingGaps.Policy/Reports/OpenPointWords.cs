using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>Whom another reading of an open point moves, in sentences.</summary>
public sealed class OpenPointWords(string language)
{
    private readonly ReportWords words = new(language);

    /// <summary>Each other option, in the order of the law, with what it does.</summary>
    public IEnumerable<(ReadingOption Option, string Effect)> Effects(
        OpenPointReport report,
        OpenPoint point
    ) =>
        point.IsReached
            ? point.Options.Select(o => (o.Option, Effect(report, o)))
            : point.Elsewhere.Select(e => (e.Option, Effect(point, e)));

    /// <summary>What another option does to the duty to insure and the contributions, in one sentence or two.</summary>
    public string Effect(OpenPointReport report, OpenPointOption o)
    {
        var women = o.Women;
        if (!o.IsTold)
        {
            return NotMeasurable;
        }

        if (women.Moved.Cases == 0)
        {
            return Say(
                "Hoy no mueve a ninguna mujer de la muestra.",
                "Today it moves no woman of the sample."
            );
        }

        var moved = words.InSentence(women.Moved, Count);
        var who =
            women.Status.Cases > 0
                ? Say(
                    $"Cambia lo que la ley dice de {words.InSentence(women.Status, Count)} mujeres.",
                    $"It changes what the law says of {words.InSentence(women.Status, Count)} women."
                )
                : Say(
                    $"Cambia las cuotas de {moved} mujeres.",
                    $"It changes the contributions of {moved} women."
                );
        return report.HasCost ? $"{who} {Pesos(o)}".TrimEnd() : who;
    }

    private string Effect(OpenPoint point, OpenPointElsewhere e)
    {
        var what = string.Join("; ", point.Reading.Moves.Select(m => words.Say(m.Label)));
        if (e.Women is not { } women)
        {
            return $"{NotMeasurable} {Say("Movería", "It would move")}: {what}.";
        }

        if (women.Cases == 0)
        {
            return Say(
                $"Hoy no mueve a ninguna mujer de la muestra: {what}.",
                $"Today it moves no woman of the sample: {what}."
            );
        }

        if (!Publication.IsShown(women))
        {
            return Say(
                $"Movería algo a muy pocas mujeres de la muestra, y la cifra se omite: {what}.",
                $"It would move something for very few women of the sample, and the figure is left out: {what}."
            );
        }

        return Say(
            $"Movería algo a {words.InSentence(women, Count)} mujeres: {what}.",
            $"It would move something for {words.InSentence(women, Count)} women: {what}."
        );
    }

    private string NotMeasurable =>
        Say(
            "No se puede medir con esta encuesta: no pregunta lo que haría falta.",
            "It cannot be measured with this survey: it does not ask what would be needed."
        );

    private string Pesos(OpenPointOption o)
    {
        var (all, deducted) = (o.Everyone.Pesos, o.Women.Deducted);
        var total =
            Publication.IsShown(all) && all.Value != 0
                ? Say(
                    $"Las cuotas de todas las personas cambian en {SignedMillions(all)} millones de pesos al mes.",
                    $"The contributions of everybody change by {SignedMillions(all)} million pesos a month."
                )
                : "";
        var hers =
            Publication.IsShown(deducted) && deducted.Value != 0
                ? Say(
                    $"Lo que se descuenta a las mujeres cambia en {SignedMillions(deducted)} millones.",
                    $"What is deducted from women changes by {SignedMillions(deducted)} million."
                )
                : "";
        return $"{total} {hers}".Trim();
    }

    /// <summary>"−240.4 (± 9.6)": the sign is of the change, never of its error.</summary>
    public static string SignedMillions(Estimate e) =>
        (e.Value < 0 ? "−" : "+")
        + Tenths(Math.Abs(e.Value))
        + " (± "
        + Tenths(e.StandardError)
        + ")";

    private static string Tenths(double pesos) =>
        (pesos / 1e6).ToString("N1", System.Globalization.CultureInfo.InvariantCulture);

    private string Say(string es, string en) => words.Say(es, en);
}
