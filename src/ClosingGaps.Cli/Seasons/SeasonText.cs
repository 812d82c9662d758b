using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Seasons;

/// <summary>Her year in words: a line a month, what mends it, weeks, each employer, and her rights when the year ends.</summary>
internal static class SeasonText
{
    public static void Write(Terminal t, SeasonYear season, Snapshot law)
    {
        t.Line(
            t.Bold(
                t.Say(
                    $"Un año en el campo: {Words.Month(t, season.FirstMonth)} a {Words.Month(t, season.LastMonth)}",
                    $"A year in the fields: {Words.Month(t, season.FirstMonth)} to {Words.Month(t, season.LastMonth)}"
                )
            )
        );
        Months(t, season);
        Mends(t, season);
        Weeks(t, season);
        SeasonJobsText.Write(t, season);
        Rights(t, season);
        ResultText.StillToKnow(t, season.Missing());
        t.Line(
            t.Say(
                "«Asegurada» es lo que dice el archivo; el IMSS confirma sus registros. Es una estimación: resuelve quien lo debe.",
                "“Insured” is what the file says; IMSS confirms its records. This is an estimate: whoever owes it decides."
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {law.Hash[..12]}"));
    }

    private static void Months(Terminal t, SeasonYear season)
    {
        var table = new TextTable(
            new TextTable.Column(t.Say("mes", "month")),
            new(t.Say("dónde y con quién", "where and with whom")),
            new(t.Say("días", "days"), Right: true),
            new(t.Say("su seguro", "her cover")),
            new(t.Say("días con atención", "days of care"), Right: true),
            new(t.Say("su familia", "her family")),
            new(t.Say("clínica en casa", "clinic at home")),
            new(t.Say("días seguidos", "days in a row"), Right: true)
        );
        foreach (var month in season.Months)
        {
            table.Add(
                Words.Month(t, month.Month),
                string.Join("; ", month.Stays.Select(s => SeasonWords.Called(t, season, s.Job))),
                month.Stays.Count == 0 ? ""
                    : month.DaysWorked is { } days ? Text(days)
                    : "?",
                SeasonWords.Cover(t, month),
                month.Cover == RouteCover.Unknown && month.DaysOfCare == 0
                    ? t.Say("no se sabe", "not known")
                    : $"{month.DaysOfCare}/{DateTime.DaysInMonth(month.Month.Year, month.Month.Month)}",
                SeasonWords.YesNo(t, month.Family),
                month.Family is { IsYes: true } ? SeasonWords.YesNo(t, month.FamilyAtHome) : "",
                month.Stays.Count > 0 && month.Run is { IsKnown: true } run
                    ? Text((int)run.Figure.Value)
                    : ""
            );
        }

        table.Write(t);
        t.Line();
    }

    private static void Mends(Terminal t, SeasonYear season)
    {
        var bare = season.Bare.ToList();
        if (bare.Count == 0)
        {
            t.Line(
                season.Months.Any(m => m.Cover == RouteCover.Unknown)
                    ? t.Say(
                        "Ningún mes que se sepa sin seguro; de otros no se sabe.",
                        "No month is known to be without cover; others are not known."
                    )
                    : t.Say("Ningún mes sin seguro.", "No month without cover.")
            );
            t.Line();
            return;
        }

        t.Line(
            t.Bold(
                t.Say(
                    "Meses sin registro o sin seguro, y qué los arregla",
                    "Months without registration or cover, and what mends them"
                )
            )
        );
        t.Line("  " + SeasonWords.MonthList(t, bare.Select(m => m.Month)));
        foreach (var mend in season.Mends)
        {
            t.Line("  " + SeasonWords.Mend(t, season, mend));
        }

        var left = bare.Select(m => m.Month)
            .Where(m => !season.Mends.Any(x => x.AllMonths.Contains(m)))
            .ToList();
        if (left.Count > 0)
        {
            t.Line(
                "  "
                    + t.Say(
                        $"{SeasonWords.MonthList(t, left)}: ni con todo registrado habría seguro; haría falta un trabajo en el que la inscriban.",
                        $"{SeasonWords.MonthList(t, left)}: not covered even with all registered; it would take a job in which she is registered."
                    )
            );
        }

        t.Line(
            "  "
                + t.Say(
                    "Inscribirla es deber de quien la emplea (LSS 15-I y 237); ella puede pedirlo al IMSS (LSS 18).",
                    "Registering her is the employer's duty (LSS 15-I and 237); she may ask IMSS for it (LSS 18)."
                )
        );
        t.Line();
    }

    private static void Weeks(Terminal t, SeasonYear season)
    {
        t.Line(t.Bold(t.Say("Semanas y permanencia", "Weeks and permanence")));
        var table = new TextTable(new TextTable.Column(""), new("", Right: true), new(""));
        Row(t.Say("Semanas registradas del año", "Weeks registered in the year"), season.Weeks);
        Row(t.Say("Si todo se registrara", "If all were registered"), season.WeeksIfAll);
        table.Add(
            t.Say("Racha más larga, en días", "Longest run, in days"),
            Text(season.Permanence.Longest),
            "LSS art. 5 A fracción XIX"
        );
        table.Write(t);
        var since = season.Permanence.Since;
        t.Line(
            "  "
                + (
                    since is { } day
                        ? t.Say(
                            $"Se presume permanente desde el {Words.Long(t, day)}: pasó de 27 semanas seguidas con una o varias personas empleadoras (LFT 280).",
                            $"Presumed permanent since {Words.Long(t, day)}: more than 27 weeks in a row for one or several employers (LFT 280)."
                        )
                    : season.Permanence.Lacking is { IsKnown: true } lacking
                        ? t.Say(
                            $"Todavía no se presume permanente: a su última racha le faltan {Text((int)lacking.Figure.Value)} días seguidos (LFT 280).",
                            $"Not presumed permanent yet: her last run lacks {Text((int)lacking.Figure.Value)} days in a row (LFT 280)."
                        )
                    : t.Say(
                        "La presunción de permanencia no se sabe.",
                        "The presumption of permanence is not known."
                    )
                )
        );
        foreach (var other in season.Permanence.Otherwise)
        {
            t.Line(
                t.Dim(
                    "  "
                        + $"{t.Say(other.Reading.Label)} {t.Say(other.Option.Label)}: "
                        + (
                            other.Since is { } then
                                ? t.Say(
                                    $"desde el {Words.Long(t, then)}",
                                    $"since {Words.Long(t, then)}"
                                )
                                : t.Say("no se presume", "not presumed")
                        )
                )
            );
        }

        t.Line();

        void Row(string label, Result? result) =>
            table.Add(
                label,
                result is null ? t.Say("no se sabe", "not known") : ResultWords.Value(t, result),
                result?.Output.Citation?.ToString() ?? ""
            );
    }

    private static void Rights(Terminal t, SeasonYear season)
    {
        if (season.Rights is not { } sheet)
        {
            return;
        }

        t.Line(
            t.Bold(
                t.Say(
                    $"Sus derechos el {Words.Long(t, season.LastDay)}, si pasara ese día",
                    $"Her rights on {Words.Long(t, season.LastDay)}, if it happened that day"
                )
            )
        );
        foreach (var e in sheet.All.Where(e => e.Status != EntitlementStatus.NotApplicable))
        {
            var mark = e.Status switch
            {
                EntitlementStatus.Granted => "✓",
                EntitlementStatus.NotYet => "✗",
                _ => "?",
            };
            t.Line(
                $"  {mark} {t.Say(e.Right.Name)} · {t.Say(EntitlementWords.Of(e.Right.OwedBy))} · {e.Right.Granted.Citation}"
            );
            if (e.Change is { } change)
            {
                t.Line(
                    $"      {t.Say("Lo daría:", "What would grant it:")} {t.Say(EntitlementWords.Of(change))}"
                );
            }
        }

        t.Line();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
