using System.Globalization;
using ClosingGaps.Casework.Lives;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Lives;

/// <summary>A life under several ways of working: one column each, then the gap of the design in words.</summary>
internal static class LifeText
{
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
        var table = new TextTable([
            new TextTable.Column(""),
            .. study.Courses.Select(c => new TextTable.Column(Title(t, c.Pattern), Right: true)),
            new(t.Say("artículo", "article")),
        ]);
        Row(
            t.Say("Meses cubiertos enteros", "Months covered whole"),
            c => t.Say($"{c.WholeMonths} de 12", $"{c.WholeMonths} of 12")
        );
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
        }

        Row(
            t.Say("Pensión al mes, en pesos de 2021", "Pension a month, in pesos of 2021"),
            c =>
                c.Pension is { } p
                    ? $"{Pesos(t, p.First)} ({p.Age})"
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

    private static void Gap(Terminal t, LifeStudy study)
    {
        t.Line(t.Bold(t.Say("La brecha de diseño", "The design gap")));
        var any = false;
        foreach (var course in study.Courses.Where(c => c.DesignGap.Any()))
        {
            any = true;
            var names = string.Join(
                "; ",
                course.DesignGap.Select(r => $"{t.Say(r.Name)} ({r.Granted.Citation})")
            );
            t.Line(
                "  "
                    + t.Say(
                        $"{Title(t, course.Pattern)}: aunque todos paguen todo, nunca: {names}.",
                        $"{Title(t, course.Pattern)}: though everybody pays everything, never: {names}."
                    )
            );
        }

        if (!any)
        {
            t.Line(
                "  "
                    + t.Say(
                        "Con estos días y casas, ninguna prueba queda fuera de su alcance.",
                        "With these days and houses no test stays out of her reach."
                    )
            );
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

    private static string Title(Terminal t, LifePattern pattern) =>
        pattern.Houses == 1
            ? t.Say($"{pattern.Days} días, 1 casa", $"{pattern.Days} days, 1 house")
            : t.Say(
                $"{pattern.Days} días, {pattern.Houses} casas",
                $"{pattern.Days} days, {pattern.Houses} houses"
            );

    private static string When(Terminal t, LifeStudy study, ReachedRight reached) =>
        reached.IsUnknown ? t.Say("no se sabe", "not known")
        : reached.Month is not { } month ? t.Say("nunca", "never")
        : month <= study.Date ? t.Say("desde el primer día", "from the first day")
        : reached.Age is { } age ? $"{Figures.IsoMonth(month)} ({age})"
        : Figures.IsoMonth(month);

    private static string Pesos(Terminal t, double pesos) =>
        Figures.Text(LawType.Number(Unit.Pesos), pesos, t.Language);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
