using System.Globalization;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Cli.Calc;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Seasons;

/// <summary>Each employer of the year: quotas by payer, what is owed at the end, duties and bans.</summary>
internal static class SeasonJobsText
{
    public static void Write(Terminal t, SeasonYear season)
    {
        Quotas(t, season);
        Dues(t, season);
        Table(
            t,
            t.Say("Lo que le debe dar cada quién", "What each has to give"),
            season,
            j => j.Duties,
            r => r.IsYes || r.Figure.State == FactState.Unknown
        );
        Table(
            t,
            t.Say("Lo que está prohibido, y pasa", "What is forbidden, and happens"),
            season,
            j => j.Bans,
            r => r.IsYes
        );
    }

    private static void Quotas(Terminal t, SeasonYear season)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Cuotas del año por quien las paga, se hayan entregado o no",
                    "Quotas of the year by who pays them, handed in or not"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("días", "days"), Right: true),
            new(t.Say("registrados", "registered"), Right: true),
            new(t.Say("persona empleadora", "employer"), Right: true),
            new(t.Say("estímulo", "relief"), Right: true),
            new(t.Say("estímulo si lo pidiera", "relief if asked for"), Right: true),
            new(t.Say("a ella, lo más", "her, at most"), Right: true),
            new(t.Say("Estado, al menos", "State, at least"), Right: true),
            new(t.Say("la empleadora, según la lectura", "the employer, by reading"))
        );
        foreach (var job in season.Jobs)
        {
            var q = job.Quotas;
            table.Add(
                SeasonWords.Called(t, season, job.Job),
                Text(job.Days),
                Text(job.DaysInsured),
                Value(q.Employer),
                Value(q.Relief),
                Value(q.ReliefIfAsked),
                Value(q.Worker),
                Value(q.State),
                q.Employer is { } e ? ResultWords.Range(t, e) : ""
            );
        }

        table.Write(t);
        t.Line();

        string Value(Result? r) =>
            r is null ? t.Say("no se sabe", "not known") : ResultWords.Value(t, r);
    }

    private static void Dues(Terminal t, SeasonYear season)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Lo que le debe cada quién al terminar la temporada (LFT 280)",
                    "What each owes when the season ends (LFT 280)"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("termina", "ends")),
            new(t.Say("aguinaldo", "bonus"), Right: true),
            new(t.Say("vacaciones", "vacation"), Right: true),
            new(t.Say("prima", "premium"), Right: true),
            new(t.Say("total", "total"), Right: true),
            new(t.Say("reclamar hasta", "claim until")),
            new(t.Say("si enferma por la región", "if ill from the region"))
        );
        foreach (var job in season.Jobs)
        {
            var dues = job.Dues.Select(d => ResultWords.Value(t, d)).ToList();
            table.Add(
                SeasonWords.Called(t, season, job.Job),
                job.Last is not { } last ? t.Say("no se sabe", "not known")
                    : job.GoesOn ? t.Say("sigue", "goes on")
                    : Words.Long(t, last),
                dues.ElementAtOrDefault(0) ?? "",
                dues.ElementAtOrDefault(1) ?? "",
                dues.ElementAtOrDefault(2) ?? "",
                dues.ElementAtOrDefault(3) ?? "",
                job.ClaimBy is { } claim ? ResultWords.Value(t, claim) : "",
                job.DiseasePay is { } pay
                    ? job.DiseaseIsSupposed
                        ? t.Say(
                            $"{ResultWords.Value(t, pay)} por día",
                            $"{ResultWords.Value(t, pay)} a day"
                        )
                        : ResultWords.Value(t, pay)
                    : ""
            );
        }

        table.Write(t);
        t.Line();
    }

    /// <summary>Rules down, employers across; a rule that says nothing of any of them is left out.</summary>
    private static void Table(
        Terminal t,
        string title,
        SeasonYear season,
        Func<SeasonJob, IReadOnlyList<Result>> of,
        Func<Result, bool> says
    )
    {
        var shown = season
            .Jobs.SelectMany(of)
            .Where(says)
            .Select(r => r.Output)
            .Distinct()
            .ToList();
        if (shown.Count == 0)
        {
            return;
        }

        t.Line(t.Bold(title));
        var table = new TextTable([
            new TextTable.Column(""),
            .. season.Jobs.Select(j => new TextTable.Column(j.Job)),
            new(t.Say("artículo", "article")),
        ]);
        foreach (var output in shown)
        {
            table.Add([
                t.Say(output.Label),
                .. season.Jobs.Select(j => Cell(t, of(j).FirstOrDefault(r => r.Output == output))),
                output.Citation?.ToString() ?? "",
            ]);
        }

        table.Write(t);
        t.Line();
    }

    private static string Cell(Terminal t, Result? result) =>
        result is null ? t.Say("no se sabe", "not known")
        : result.Figure.State == FactState.NotApplicable ? "–"
        : SeasonWords.YesNo(t, result);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
