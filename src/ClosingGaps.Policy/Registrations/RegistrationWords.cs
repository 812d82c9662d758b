using System.Globalization;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Policy.Registrations;

/// <summary>What every form of the report of registrations says, in one language.</summary>
public sealed class RegistrationWords(string language)
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public string Language { get; } = language;

    public string Say(string es, string en) => Language == "en" ? en : es;

    public string Say(Bilingual text) => text.In(Language);

    public static string Count(double value) => value.ToString("N0", Numbers);

    public static string Percent(double share, string format = "0.0") =>
        (share * 100).ToString(format, Numbers) + " %";

    public string Month(Target target) => Figures.Month(target.Day, Language);

    /// <summary>What the published figures by themselves say.</summary>
    public IEnumerable<string> Findings(RegistrationReport r)
    {
        yield return Say(
            $"De {Month(r.Peak)} a {Month(r.Last)} las personas trabajadoras del hogar registradas en el IMSS pasaron de {Count(r.Peak.Value)} a {Count(r.Last.Value)}: {Percent(Math.Abs(r.Fall))} menos, con el seguro ya obligatorio.",
            $"From {Month(r.Peak)} to {Month(r.Last)} the domestic workers registered at IMSS went from {Count(r.Peak.Value)} to {Count(r.Last.Value)}: {Percent(Math.Abs(r.Fall))} fewer, with insurance already mandatory."
        );
        if (r.YearAgo is { } year)
        {
            yield return Say(
                $"De un mes al mismo del año siguiente ({Month(year.Before)} y {Month(year.After)}) bajaron {Percent(1 - year.After.Value / year.Before.Value)}: no es solo de temporada.",
                $"From a month to the same of the next year ({Month(year.Before)} and {Month(year.After)}) they fell by {Percent(1 - year.After.Value / year.Before.Value)}: it is not seasonal alone."
            );
        }

        var (first, last) = (r.Shares[0], r.Shares[^1]);
        yield return Say(
            $"De quienes trabajan en casas estaba registrado {Percent(first.Share)} en {Month(first.Registered)} y {Percent(last.Share)} en {Month(last.Registered)}: en estas cifras la parte no cayó, porque la ENOE también cuenta menos. Su error no se publica.",
            $"Of those who work in homes {Percent(first.Share)} were registered in {Month(first.Registered)} and {Percent(last.Share)} in {Month(last.Registered)}: in these figures the share did not fall, because ENOE counts fewer too. Its error is not published."
        );
        yield return Say(
            $"Con las últimas cifras publicadas estaría registrado {Percent(r.BySex.Women)} de las mujeres y {Percent(r.BySex.Men)} de los hombres. Junta fechas distintas: es un orden de magnitud.",
            $"By the latest published figures {Percent(r.BySex.Women)} of the women and {Percent(r.BySex.Men)} of the men would be registered. It joins different dates: it is an order of magnitude."
        );
    }

    public string NothingCausal =>
        Say(
            "Ninguna se afirma como causa; pueden ser ciertas varias a la vez.",
            "None is claimed to be the cause; several may hold at once."
        );

    /// <summary>Whose it is; the source follows where somebody says it.</summary>
    public string Mark(RivalExplanation e) =>
        e.Evidence == Evidence.Assumed
            ? Say("hipótesis nuestra", "our hypothesis")
            : Say("lo dice", "said by");
}
