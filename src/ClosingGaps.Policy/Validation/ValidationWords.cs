using System.Globalization;
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
        if (line.Standing == Standing.TooFewCases)
            return Say("— (pocos casos)", "— (few cases)");
        var unit = line.Target.Unit == TargetUnit.Percent ? " %" : "";
        return $"{Number(ours.Value)} ± {Number(ours.StandardError)}{unit}";

        string Number(double value) =>
            unit.Length > 0 ? (value * 100).ToString("0.0", Numbers)
            : line.Target.Unit is TargetUnit.HoursAWeek or TargetUnit.Years
                ? value.ToString("0.0", Numbers)
            : value.ToString("N0", Numbers);
    }

    /// <summary>The difference in standard errors, with its sign.</summary>
    public static string Apart(ValidationLine line) =>
        line.StandardErrors is { } z
            ? Math.Abs(z) >= 999
                ? (z > 0 ? "> +999" : "< −999")
                : z.ToString("+0.0;−0.0;0", Numbers)
            : "";

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
        var unexplained = report.Unexplained.Count();
        yield return Say(
            $"De {report.Lines.Count} cifras publicadas, esta encuesta puede decir {tested}: {agree} coinciden dentro de dos errores estándar y {tested - agree} difieren.",
            $"Of {report.Lines.Count} published figures, this survey can speak to {tested}: {agree} agree within two standard errors and {tested - agree} differ."
        );
        yield return unexplained == 0
            ? Say(
                "Cada diferencia lleva su razón; donde es supuesto nuestro, se dice.",
                "Each difference has its reason; where it is our supposition, that is said."
            )
            : Say(
                $"De {unexplained} nadie ha escrito todavía la razón.",
                $"Of {unexplained} nobody has written the reason yet."
            );
        if (report.Source.IsSynthetic)
        {
            var fitted = report.Lines.Count(l =>
                l.Standing is Standing.Agrees or Standing.Misses && !l.IsValidation
            );
            yield return Say(
                $"Muestra sintética: nadie en ella existe. Sus pesos se ajustaron a {fitted} de estas cifras o a otras de su tipo: esas no validan nada y van marcadas «=» o «≈».",
                $"Synthetic sample: nobody in it exists. Its weights were fitted to {fitted} of these figures or to others of their kind: those validate nothing and are marked “=” or “≈”."
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
