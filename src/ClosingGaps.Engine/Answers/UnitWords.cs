using System.Text;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Engine.Answers;

/// <summary>The words of a unit beside its figure: "día", "días", "días/semana".</summary>
internal static class UnitWords
{
    private static readonly (Func<Unit, int> Power, string[] Es, string[] En)[] Words =
    [
        (u => u.Peso, ["peso", "pesos"], ["peso", "pesos"]),
        (u => u.Day, ["día", "días"], ["day", "days"]),
        (u => u.Week, ["semana", "semanas"], ["week", "weeks"]),
        (u => u.Hour, ["hora", "horas"], ["hour", "hours"]),
        (u => u.Month, ["mes", "meses"], ["month", "months"]),
        (u => u.Year, ["año", "años"], ["year", "years"]),
    ];

    internal static string Of(Unit unit, double value, string language)
    {
        var above = new StringBuilder();
        foreach (var (power, es, en) in Words)
        {
            if (power(unit) > 0)
            {
                var forms = language == "en" ? en : es;
                above.Append(above.Length > 0 ? "·" : "");
                above.Append(forms[Math.Abs(value) == 1 ? 0 : 1]);
                above.Append(power(unit) > 1 ? $"^{power(unit)}" : "");
            }
        }

        return above + Below(unit, language);
    }

    /// <summary>The denominator: "/día".</summary>
    internal static string Below(Unit unit, string language)
    {
        var below = new StringBuilder();
        foreach (var (power, es, en) in Words)
        {
            if (power(unit) < 0)
            {
                below.Append('/').Append((language == "en" ? en : es)[0]);
                below.Append(power(unit) < -1 ? $"^{-power(unit)}" : "");
            }
        }

        return below.ToString();
    }
}
