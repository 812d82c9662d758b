using System.Globalization;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Policy.Validation;

/// <summary>What every form of a validation says, in one language.</summary>
public sealed class ValidationWords(string language)
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    private readonly ReportWords words = new(language);

    public string Say(string es, string en) => words.Say(es, en);

    public string Say(Bilingual text) => words.Say(text);

    /// <summary>The published value in its unit.</summary>
    public static string Theirs(Target t) =>
        t.Unit == TargetUnit.Percent
            ? t.Value.ToString("0.0##", Numbers) + " %"
            : t.Value.ToString(t.Value % 1 == 0 ? "N0" : "#,##0.0#", Numbers);

    /// <summary>Ours with its error, or blank where there is none to show.</summary>
    public string Ours(ValidationLine line)
    {
        if (line.Ours is not { } ours)
            return "";
        return line.Standing == Standing.TooFewCases
            ? Say("— (pocos casos)", "— (few cases)")
            : WithError(line.Target, ours.Value, ours.StandardError);
    }

    /// <summary>The difference in standard errors, with its sign.</summary>
    public static string Apart(ValidationLine line) => line.StandardErrors is { } z ? Apart(z) : "";

    /// <summary>On what a reason rests: a supposition is called so.</summary>
    public string Mark(MissReason reason) =>
        reason.Evidence == Evidence.Assumed
            ? Say("hipótesis nuestra", "our hypothesis")
            : Say(LawWords.Of(reason.Evidence));

    /// <summary>What our figure becomes when it is asked as a reason of its miss says.</summary>
    public string Again(ValidationLine line, RedoneFigure redone) =>
        $"{WithError(line.Target, redone.Ours.Value, redone.Ours.StandardError)} ({Apart(redone.StandardErrors)})"
        + (
            redone.Reason.Redo!.IsBound ? ""
            : redone.Agrees ? Say(", coincide", ", agrees")
            : Say(", no basta para coincidir", ", not enough to agree")
        );

    /// <summary>The same figure of the real survey that the sample was learnt from, and how far the sample is from it.</summary>
    public string Learnt(ValidationLine line, LearntFigure learnt)
    {
        var apart = ValidationStudy.Apart(line.Ours!, learnt.Value, learnt.StandardError);
        return $"{WithError(line.Target, learnt.Value, learnt.StandardError)} ({Apart(apart)}), "
            + (
                Math.Abs(apart) <= ValidationStudy.Limit
                    ? Say("la muestra la conserva", "the sample keeps it")
                    : Say("la muestra se aparta de ella", "the sample departs from it")
            );
    }

    private static string Apart(double z) =>
        Math.Abs(z) >= 999 ? (z > 0 ? "> +999" : "< −999") : z.ToString("+0.0;−0.0;0", Numbers);

    private static string WithError(Target target, double value, double error)
    {
        var unit = target.Unit == TargetUnit.Percent ? " %" : "";
        return $"{Number(value)} ± {Number(error)}{unit}";

        string Number(double number) =>
            unit.Length > 0 ? (number * 100).ToString("0.0", Numbers)
            : target.Unit is TargetUnit.HoursAWeek or TargetUnit.Years
                ? number.ToString("0.0", Numbers)
            : number.ToString("N0", Numbers);
    }

    public string Say(Standing standing) =>
        standing switch
        {
            Standing.Agrees => Say("coincide", "agrees"),
            Standing.Misses => Say("difiere", "differs"),
            Standing.TooFewCases => Say("pocos casos", "few cases"),
            Standing.NotAsked => Say("esta encuesta no lo pregunta", "this survey does not ask it"),
            _ => Say("no se compara", "not compared"),
        };

    /// <summary>Whether agreement tests anything.</summary>
    public string Say(SyntheticUse use) =>
        use switch
        {
            SyntheticUse.Fitted => Say(
                "los pesos se ajustaron a ella",
                "the weights were fitted to it"
            ),
            SyntheticUse.FittedToItsKind => Say(
                "los pesos se ajustaron a una de su tipo",
                "the weights were fitted to one of its kind"
            ),
            _ => "",
        };

    /// <summary>Which survey stands beside what was published.</summary>
    public string Title(ValidationReport report) =>
        report.Source.IsSynthetic
            ? Say(
                $"Muestra sintética, con la forma de la {report.Source.Survey}, junto a lo publicado",
                $"Synthetic sample, in the layout of {report.Source.Survey}, beside what was published"
            )
            : Say(
                $"{report.Source.Survey} junto a lo publicado",
                $"{report.Source.Survey} beside what was published"
            );

    /// <summary>The finding, before any table.</summary>
    public IEnumerable<string> Summary(ValidationReport report)
    {
        var tested = report.Lines.Count(l => l.IsValidation);
        var agree = report.Lines.Count(l => l.IsValidation && l.Standing == Standing.Agrees);
        var (unexplained, computed, verified, supposed) = (
            report.Unexplained.Count(),
            report.Misses(Ground.Computed).Count(l => l.IsValidation),
            report.Misses(Ground.Verified).Count(l => l.IsValidation),
            report.Misses(Ground.Supposed).Count(l => l.IsValidation)
        );
        yield return Say(
            $"De {report.Lines.Count} cifras publicadas, esta encuesta puede decir {tested}: {agree} coinciden dentro de dos errores estándar y {tested - agree} difieren.",
            $"Of {report.Lines.Count} published figures, this survey can speak to {tested}: {agree} agree within two standard errors and {tested - agree} differ."
        );
        yield return unexplained == 0
            ? Say(
                $"Cada diferencia lleva su razón: {computed} se calculan con los datos, {verified} las dice una fuente y {supposed} son solo hipótesis nuestra.",
                $"Each difference has its reason: {computed} are computed from data, {verified} a source says, and {supposed} are no more than our hypothesis."
            )
            : Say(
                $"De {unexplained} nadie ha escrito todavía la razón.",
                $"Of {unexplained} nobody has written the reason yet."
            );
        var fitted = report.Lines.Count(l =>
            l.Standing is Standing.Agrees or Standing.Misses && !l.IsValidation
        );
        if (report.Source.IsSynthetic)
        {
            yield return Say(
                $"Muestra sintética: nadie en ella existe. Sus pesos se ajustaron a {fitted} de estas cifras o a otras de su tipo: esas no validan nada y van marcadas «=» o «≈».",
                $"Synthetic sample: nobody in it exists. Its weights were fitted to {fitted} of these figures or to others of their kind: those validate nothing and are marked “=” or “≈”."
            );
        }
        else if (report.Source.Calibration is { } moved)
        {
            yield return Say(
                $"Los pesos se llevaron a la población de {moved.Period}: {fitted} de estas cifras son de esos totales o se siguen de ellos; no validan nada y van marcadas «=» o «≈».",
                $"The weights were moved to the population of {moved.Period}: {fitted} of these figures are those totals or follow from them; they validate nothing and are marked “=” or “≈”."
            );
        }

        if (report.Source.Imputation is { } donors)
        {
            yield return Say(
                $"Lo que la encuesta no pregunta lo prestaron personas de la {donors.Donors}, {donors.Draws} veces; el error lo incluye.",
                $"What the survey does not ask was given by persons of {donors.Donors}, {donors.Draws} times; the error includes it."
            );
        }
    }

    /// <summary>How the table is to be read.</summary>
    public string Note =>
        Say(
            "Diferencia: la nuestra menos la publicada, en errores estándar; cuenta el error de la publicada donde se imprimió (coeficiente de variación o redondeo). Donde no, la diferencia en errores sale mayor de lo que es.",
            "Difference: ours less the published one, in standard errors; the error of the published one counts where it was printed (coefficient of variation or rounding). Where it was not, the difference in errors comes out larger than it is."
        );
}
