using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Adequacy;

/// <summary>What every form of an adequacy study says, in one language.</summary>
public sealed class AdequacyWords(string language)
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public string Say(string es, string en) => language == "en" ? en : es;

    public string Say(Bilingual text) => text.In(language);

    public string Say(CashBranch branch) =>
        branch switch
        {
            CashBranch.Sickness => Say("Enfermedad", "Sickness"),
            CashBranch.Maternity => Say("Maternidad", "Maternity"),
            CashBranch.Invalidity => Say("Invalidez", "Invalidity"),
            CashBranch.Survivors => Say("Si faltara, su familia", "Her family, if she died"),
            _ => Say("Vejez, garantizada", "Old age, guaranteed"),
        };

    public static string Pesos(double pesos) => "$" + pesos.ToString("N0", Numbers);

    public static string Percent(double share) => (share * 100).ToString("0", Numbers) + " %";

    public static string Times(double ratio) => ratio.ToString("0.00", Numbers);

    /// <summary>The amount, or why there is none.</summary>
    public string Amount(AdequacyLine line) =>
        line.State switch
        {
            BenefitState.Never => Say("nunca", "never"),
            BenefitState.Unknown => Say("se desconoce", "unknown"),
            _ => Pesos(line.Pesos!.Value) + (line.Of2021 ? "*" : ""),
        };

    /// <summary>Whether it reaches the convention's minimum.</summary>
    public string Meets(AdequacyLine line) =>
        line.Meets switch
        {
            true => Say("sí", "yes"),
            false => Say("no", "no"),
            _ => Say("se desconoce", "unknown"),
        };

    /// <summary>The finding, before any table: in how many branches nothing is ever given, and where what is given falls short.</summary>
    public string Finding(IReadOnlyList<AdequacyCourse> courses)
    {
        var lines = courses.SelectMany(c => c.Lines).ToList();
        var never = lines.Count(l => l.State == BenefitState.Never);
        var given = lines.Where(l => l.State == BenefitState.Given && l.Meets is not null).ToList();
        var reach = given.Count(l => l.Meets == true);
        return Say(
            $"De {given.Count} prestaciones que se dan, {reach} llegan a lo que pide el Convenio 102. Las que no se dan nunca, aunque todos paguen todo: {never}.",
            $"Of {given.Count} benefits that are given, {reach} reach what Convention 102 asks. Those never given, though everybody pays everything: {never}."
        );
    }

    /// <summary>What to know before using the numbers.</summary>
    public IEnumerable<string> Cautions(Yardsticks yardsticks, DateOnly date)
    {
        yield return $"{Say(yardsticks.Convention)}. {Say(yardsticks.Ratified)} ({yardsticks.RatifiedSource})"
            + (
                yardsticks.Standards.Any(s => s.Evidence == Evidence.Recalled)
                    ? Say(
                        " Los porcentajes van de memoria, por confirmar en el anexo de la parte XI.",
                        " The percentages are from memory, to be confirmed in the annex to part XI."
                    )
                    : ""
            );
        yield return Say(
            "Todo registrado y pagado, veinte años así, con cónyuge y dos hijas o hijos: la persona tipo del convenio. La vejez, a los 65 y desde hoy.",
            "All registered and paid, twenty years like this, with a spouse and two children: the convention's standard beneficiary. Old age, at 65 and from today."
        );
        yield return Say(
            "Parte: lo que recibe en un mes sobre lo que ganaba en un mes de trabajo. La ley paga por los días del mes con el salario de un día: con pocos días a la semana la parte pasa de cien. Así lo da la ley que aquí se lee; si el IMSS lo paga así a quien se asegura por días, no se ha confirmado.",
            "Share: what she receives a month over what she earned in a month of work. The law pays for the days of the month at a day's wage: with few days a week the share passes a hundred. So gives the law read here; whether IMSS pays it so to those insured by the day has not been confirmed."
        );
        yield return Say(
            "* En pesos de 2021, los de la tabla de la ley: su actualización no se publica. Lo que ganaba se lleva a ellos con la UMA, y la línea es la de enero de 2021.",
            "* In pesos of 2021, those of the law's table: its updating is not published. What she earned is brought to them by the UMA, and the line is that of January 2021."
        );
        if (yardsticks.LineAt(date) is { } line)
        {
            yield return Say(
                $"Línea de pobreza por ingresos de una persona, urbana: {Pesos(line.Urban)} al mes en {Figures.Month(line.Month, language)} ({line.Source}). Con ella vive también su familia.",
                $"Income poverty line of one person, urban: {Pesos(line.Urban)} a month in {Figures.Month(line.Month, language)} ({line.Source}). Her family lives on it too."
            );
        }
    }
}
