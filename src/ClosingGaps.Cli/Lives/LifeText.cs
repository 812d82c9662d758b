using System.Globalization;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Lives;

/// <summary>A life under several ways of working: one column each, then the gap of the design in words.</summary>
internal static class LifeText
{
    /// <summary>A week's days or fewer to spare is a pass that one illness undoes.</summary>
    private const int NarrowDays = 7;

    public static void Write(Terminal t, LifeStudy study, Snapshot law)
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"La misma persona desde el {Words.Long(t, study.Date)}, con todo registrado y pagado",
                    $"The same person from {Words.Long(t, study.Date)}, with all registered and paid"
                )
            )
        );
        if (study.Missing.Count > 0)
        {
            Missing(t, study);
            return;
        }

        var table = new TextTable([
            new TextTable.Column(""),
            .. study.Courses.Select(c => new TextTable.Column(Title(t, c.Pattern), Right: true)),
            new(t.Say("artículo", "article")),
        ]);
        if (study.Courses.Any(c => c.Pattern is WeeklyPattern))
        {
            Row(
                t.Say("Meses cubiertos enteros", "Months covered whole"),
                c => t.Say($"{c.WholeMonths} de 12", $"{c.WholeMonths} of 12")
            );
        }

        Row(t.Say("Días con seguro al año", "Days insured a year"), c => Text(c.DaysAYear));
        Row(t.Say("Semanas al año", "Weeks a year"), c => Text(c.WeeksAYear), "LSS art. 20");
        for (var i = 0; i < study.Courses[0].Reached.Count; i++)
        {
            var right = study.Courses[0].Reached[i].Right;
            var at = i;
            Row(
                t.Say(right.Name),
                c => When(t, study, c.Reached[at]),
                right.Granted.Citation?.ToString() ?? ""
            );
            if (study.Courses.Any(c => c.Reached[at].Margin is not null))
            {
                Row(
                    t.Say(
                        "  días del año que sobran (+) o faltan (−)",
                        "  days of the year to spare (+) or lacking (−)"
                    ),
                    c => c.Reached[at].Margin is { } m ? Signed(m.Spare) : ""
                );
            }
        }

        Row(
            t.Say("Pensión al mes, en pesos de 2021", "Pension a month, in pesos of 2021"),
            c =>
                c.Pension is { } p ? $"{Pesos(t, p.First)} ({p.Age})"
                : c.Reached.Any(r => LifeStudy.IsPension(r.Right) && r.IsNever)
                    ? t.Say("nunca", "never")
                : t.Say("no se sabe", "not known"),
            "LSS art. 170"
        );
        Row(
            t.Say("La misma a los 65", "The same at 65"),
            c => c.Pension?.At65 is { } p ? Pesos(t, p) : "",
            "LSS art. 170"
        );
        table.Write(t);
        t.Line();
        Gap(t, study);
        t.Line(
            t.Say(
                "Con la ley y el salario de la fecha, y lo que la ley ya tiene fechado para después; no es un pronóstico.",
                "With the law and the wage of the date, and what the law already has dated ahead; no forecast."
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));

        void Row(string label, Func<LifeCourse, string> cell, string article = "") =>
            table.Add([label, .. study.Courses.Select(cell), article]);
    }

    private static void Missing(Terminal t, LifeStudy study)
    {
        t.Line(
            t.Say(
                "Sin esto no se sabe si los meses quedan cubiertos enteros:",
                "Without this it is not known whether the months are covered whole:"
            )
        );
        var table = new TextTable(new TextTable.Column(""), new(""));
        foreach (var m in study.Missing)
        {
            table.Add(MissingPath.Of(m), t.Say(m.Question));
        }

        table.Write(t);
    }

    private static void Gap(Terminal t, LifeStudy study)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "La brecha de diseño: lo que la regla no le da nunca, aunque todos paguen todo",
                    "The design gap: what the rule never gives, though everybody pays everything"
                )
            )
        );
        foreach (var same in study.Courses.GroupBy(c => string.Join('\n', LinesOf(t, c))).ToList())
        {
            t.Line("  " + t.Bold(string.Join("; ", same.Select(c => Title(t, c.Pattern)))));
            foreach (var line in LinesOf(t, same.First()))
            {
                t.Line("    " + line);
            }
        }

        if (study.Birth is null)
        {
            t.Line(
                "  "
                    + t.Say(
                        "Sin fecha de nacimiento no se sabe lo que depende de la edad.",
                        "Without a date of birth what rests on age is not known."
                    )
            );
        }

        t.Line();
    }

    private static IEnumerable<string> LinesOf(Terminal t, LifeCourse course)
    {
        var never = course.DesignGap.ToList();
        foreach (var r in never)
        {
            yield return $"{t.Say("Nunca", "Never")}: {t.Say(r.Right.Name)} ({r.Right.Granted.Citation})";
            foreach (var test in r.Failing)
            {
                yield return "  ✗ " + t.Say(EntitlementWords.Of(test));
            }

            if (r.Margin is { Spare: < 0 } m)
            {
                yield return "  "
                    + t.Say(
                        $"En días: tiene {m.Days} con seguro al año y hacen falta {m.Days - m.Spare}; le faltan {-m.Spare}.",
                        $"In days: {m.Days} insured a year, and {m.Days - m.Spare} are needed; {-m.Spare} are lacking."
                    );
            }
        }

        if (never.Count == 0)
        {
            yield return t.Say(
                "Ninguna prueba queda fuera de su alcance.",
                "No test stays out of her reach."
            );
        }

        foreach (
            var r in course.Reached.Where(r => r is { IsNever: false, Margin.Spare: < NarrowDays })
        )
        {
            yield return Narrow(t, r, r.Margin!);
        }
    }

    private static string Narrow(Terminal t, ReachedRight r, YearMargin m) =>
        m.Spare switch
        {
            < 0 => t.Say(
                $"Unas veces sí y otras no, según el día: {t.Say(r.Right.Name)} ({m.Days} días en el año; hacen falta {m.Days - m.Spare})",
                $"At times yes, at times no, by the day: {t.Say(r.Right.Name)} ({m.Days} days in the year; {m.Days - m.Spare} are needed)"
            ),
            0 => t.Say(
                $"Pasa justo: {t.Say(r.Right.Name)} (tiene {m.Days} días en el año y hacen falta {m.Days})",
                $"Passes with none to spare: {t.Say(r.Right.Name)} ({m.Days} days in the year, and {m.Days} are needed)"
            ),
            _ => t.Say(
                $"Pasa por {Days(m.Spare, "día", "días")}: {t.Say(r.Right.Name)} (tiene {m.Days} en el año; bastan {m.Days - m.Spare})",
                $"Passes by {Days(m.Spare, "day", "days")}: {t.Say(r.Right.Name)} ({m.Days} in the year; {m.Days - m.Spare} are enough)"
            ),
        };

    /// <summary>A way of working in a few words.</summary>
    public static string Title(Terminal t, LifePattern pattern) =>
        pattern switch
        {
            WeeklyPattern { Houses.Count: 1, Days: var days } => t.Say(
                $"{Days(days, "día", "días")}, 1 casa",
                $"{Days(days, "day", "days")}, 1 house"
            ),
            WeeklyPattern { Houses.Count: var houses, Days: var days } => t.Say(
                $"{Days(days, "día", "días")}, {houses} casas",
                $"{Days(days, "day", "days")}, {houses} houses"
            ),
            SeasonPattern { Months: { } months } => t.Say(
                Days(months, "mes al año", "meses al año"),
                Days(months, "month a year", "months a year")
            ),
            _ => "",
        };

    private static string When(Terminal t, LifeStudy study, ReachedRight reached) =>
        reached.IsUnknown ? t.Say("no se sabe", "not known")
        : reached.Month is not { } month ? t.Say("nunca", "never")
        : month <= study.Date ? t.Say("desde el primer día", "from the first day")
        : reached.Age is { } age ? $"{Figures.IsoMonth(month)} ({age})"
        : Figures.IsoMonth(month);

    private static string Pesos(Terminal t, double pesos) =>
        Figures.Text(LawType.Number(Unit.Pesos), pesos, t.Language);

    private static string Days(int number, string one, string more) =>
        $"{Text(number)} {(number == 1 ? one : more)}";

    private static string Signed(int number) =>
        number < 0 ? $"−{Text(-number)}" : $"+{Text(number)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
