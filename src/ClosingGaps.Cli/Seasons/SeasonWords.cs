using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Seasons;

/// <summary>How the parts of a year are said.</summary>
internal static class SeasonWords
{
    /// <summary>"fresa, Jalisco".</summary>
    public static string Called(Terminal t, SeasonYear season, string job) =>
        season.Jobs.FirstOrDefault(j => j.Job == job)?.Place is { } place
            ? $"{job}, {TerritoryNames.Text(place)}"
            : $"{job}, {t.Say("lugar no dicho", "place not told")}";

    public static string Cover(Terminal t, SeasonMonth month) =>
        month.Cover switch
        {
            RouteCover.Insured when month.DaysWorked > month.DaysInsured => t.Say(
                $"asegurada {month.DaysInsured} de {month.DaysWorked} días",
                $"insured {month.DaysInsured} of {month.DaysWorked} days"
            ),
            RouteCover.Insured => t.Say("asegurada", "insured"),
            RouteCover.Kept => t.Say(
                $"conserva atención hasta el {Day(month.KeptUntil!.Value)}",
                $"keeps care until {Day(month.KeptUntil!.Value)}"
            ),
            RouteCover.NotInsured when month.KeptUntil is { } until => t.Say(
                $"SIN REGISTRO, con trabajo; atención hasta el {Day(until)}",
                $"NOT REGISTERED, at work; care until {Day(until)}"
            ),
            RouteCover.NotInsured => t.Say("SIN REGISTRO, con trabajo", "NOT REGISTERED, at work"),
            RouteCover.NoWork => t.Say("SIN SEGURO, sin trabajo", "NOT INSURED, no work"),
            _ => t.Say("no se sabe", "not known"),
        };

    /// <summary>"sí", "no", "no aplica", "no se sabe".</summary>
    public static string YesNo(Terminal t, Result? result) =>
        result?.Figure switch
        {
            null or { State: FactState.Unknown } => t.Say("no se sabe", "not known"),
            { State: FactState.NotApplicable } => Figures.NotApplicable.In(t.Language),
            { Value: not 0 } => t.Say("sí", "yes"),
            _ => "no",
        };

    public static string MonthList(Terminal t, IEnumerable<DateOnly> months) =>
        string.Join(", ", months.Select(m => Words.Month(t, m)));

    public static string Mend(Terminal t, SeasonYear season, SeasonMend mend)
    {
        var whose = string.Join(
            t.Say(" y ", " and "),
            mend.Jobs.Select(j => t.Say($"{j.Job} ({j.Days} días)", $"{j.Job} ({j.Days} days)"))
        );
        var gives = new List<string>();
        if (mend.Months.Count > 0)
        {
            gives.Add(t.Say("con seguro ", "covered ") + MonthList(t, mend.Months));
        }

        if (mend.Partly.Count > 0)
        {
            gives.Add(t.Say("en parte ", "in part ") + MonthList(t, mend.Partly));
        }

        if (mend.Weeks is { } weeks)
        {
            gives.Add(
                t.Say(
                    $"{weeks.ToString("0", CultureInfo.InvariantCulture)} semanas en el año",
                    $"{weeks.ToString("0", CultureInfo.InvariantCulture)} weeks in the year"
                )
            );
        }

        if (mend.Rights.Count > 0)
        {
            gives.Add(
                t.Say("al fin del año también: ", "at the end of the year as well: ")
                    + string.Join(", ", mend.Rights.Select(r => t.Say(r.Name)))
            );
        }

        return t.Say($"Registrar {whose}: ", $"Registering {whose}: ") + string.Join("; ", gives);
    }

    private static string Day(DateOnly day) =>
        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
