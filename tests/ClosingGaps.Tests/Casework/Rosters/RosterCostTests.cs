using System.Globalization;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using CsCheck;
using Xunit;

namespace ClosingGaps.Tests.Casework.Rosters;

public sealed class RosterCostTests
{
    private static readonly RosterPeriod season = RosterPeriod.OfDays(
        new(2026, 3, 2),
        new(2026, 8, 30)
    );

    [Fact]
    public void A_season_is_26_weeks() => Assert.Equal(26, season.Weeks.Count);

    [Fact]
    public void A_month_is_cut_into_weeks_from_monday_to_sunday()
    {
        var march = RosterPeriod.OfMonth(new(2026, 3, 1));
        Assert.Equal([1, 7, 7, 7, 7, 2], march.Weeks.Select(w => w.Days));
        Assert.Equal(31, march.Weeks.Sum(w => w.Days));
    }

    // DER-jornalera-2026 and DER-CAMPO-RELIEF-2025.
    [Theory]
    [InlineData("2026-02-01", 2026, "356.16", 301895, 26889, 0)]
    [InlineData("2025-05-01", 2025, "500", 398335, 39604, 44699)]
    public void Published_examples_come_out_to_the_centavo(
        string start,
        int year,
        string wage,
        long employer,
        long worker,
        long relief
    )
    {
        var report = Cost(
            RosterPeriod.OfMonth(new(year, 6, 1)),
            FictionalRoster.Line(1, start, $"{year}-06-30", wage)
        );
        Assert.Equal(employer, report.Total.Employer);
        Assert.Equal(worker, report.Total.Worker);
        Assert.Equal(relief, report.Total.Relief);
        Assert.Equal(default, report.Outside);
    }

    [Fact]
    public void Equals_asking_of_each_worker_alone()
    {
        var law = Shipped.Law;
        var roster = RosterReader.Read(law, FictionalRoster.Of(12));
        var report = RosterCost.Run(
            law,
            roster,
            season,
            RosterAssumptions.None,
            RunChoices.Default
        );
        var calculator = new Calculator(law);
        string[] names =
        [
            "cuota_patronal_empleo",
            "cuota_obrera_empleo",
            "descuento_a_la_trabajadora",
            "cuota_del_estado",
            "estímulo_del_campo",
            "pago_de_la_empleadora",
        ];
        foreach (var worker in roster.Workers)
        {
            var row = Assert.Single(worker.Rows);
            var index = roster.Rows.ToList().IndexOf(row);
            for (
                var month = season.FirstMonth;
                month <= season.LastMonth;
                month = month.AddMonths(1)
            )
            {
                var days = row.DaysWithin(month, month.AddMonths(1).AddDays(-1));
                var situation = new SituationBuilder(law)
                    .Add(Entity.Employment, "surco")
                    .Add(
                        Entity.Spell,
                        "temporada",
                        "surco",
                        days: new SpellDays(row.Start, row.End ?? new DateOnly(2030, 1, 1))
                    )
                    .Set(null, "régimen", "trabajo_del_campo")
                    .Set(null, "zona", row.Zone!)
                    .Set(
                        null,
                        "salario_diario",
                        row.DailyWage.ToString(CultureInfo.InvariantCulture)
                    )
                    .Set(null, "días_trabajados", $"{days}")
                    .Set(null, "ingreso", $"{row.Start:yyyy-MM-dd}")
                    .Set(null, "nacimiento", $"{row.Curp!.Birth:yyyy-MM-dd}")
                    .Set(null, "pidió_el_estímulo", row.HasRelief == true ? "sí" : "no");
                Assert.Empty(situation.Errors);
                var answer = calculator.Calculate(
                    new Question(
                        situation.Build(),
                        month,
                        month,
                        [.. names.Select(n => law.Find(n)!)],
                        RunChoices.Default
                    )
                );
                var one = answer.Last.Select(r => (long)Math.Round(r.Value * 100)).ToArray();
                Assert.All(answer.Last, r => Assert.Equal(FactState.Known, r.State));
                var got = report.RowMonths.Single(m => m.Row == index && m.Month == month).Shares;
                Assert.Equal(new CostShares(one[0], one[1], one[2], one[3], one[4]), got);
                Assert.Equal(one[5], got.EmployerPays);
            }
        }
    }

    [Fact]
    public void Kernels_and_interpreter_give_the_same_report()
    {
        var roster = RosterReader.Read(Shipped.Law, FictionalRoster.Of(40));
        var interpreted = Run(roster, null);
        var emitted = Run(roster, new KernelEngine().Run);
        Assert.Equal(interpreted.RowMonths, emitted.RowMonths);
        Assert.Equal(interpreted.Cells, emitted.Cells);

        static RosterCostReport Run(Roster roster, Engine.Running.Executor? execute) =>
            RosterCost.Run(
                Shipped.Law,
                roster,
                season,
                RosterAssumptions.None,
                RunChoices.Default,
                execute: execute
            );
    }

    [Fact]
    public void Weeks_and_what_lies_outside_add_up_to_the_months() =>
        (
            from count in Gen.Int[1, 12]
            from first in Gen.Int[0, 60]
            from length in Gen.Int[1, 120]
            select (count, first, length)
        ).Sample(
            g =>
            {
                var from = new DateOnly(2026, 2, 20).AddDays(g.first);
                var roster = RosterReader.Read(Shipped.Law, FictionalRoster.Of(g.count));
                var report = RosterCost.Run(
                    Shipped.Law,
                    roster,
                    RosterPeriod.OfDays(from, from.AddDays(g.length)),
                    RosterAssumptions.None,
                    RunChoices.Default
                );
                var months = report.RowMonths.Aggregate(
                    default(CostShares),
                    (s, m) => s + m.Shares
                );
                Assert.Equal(months, report.Total + report.Outside);
                var weeks = Enumerable
                    .Range(0, report.Period.Weeks.Count)
                    .Aggregate(default(CostShares), (s, w) => s + report.OfWeek(w));
                Assert.Equal(report.Total, weeks);
                var workers = WorkerCost.Of(report);
                Assert.Equal(
                    report.Total,
                    workers.Aggregate(default(CostShares), (s, w) => s + w.Shares)
                );
            },
            iter: 20
        );

    [Fact]
    public void Centavos_are_shared_whole_and_no_part_is_off_by_one() =>
        (
            from centavos in Gen.Long[0, 10_000_000]
            from days in Gen.Int[0, 7].Array[1, 7]
            where days.Sum() > 0
            select (centavos, days)
        ).Sample(g =>
        {
            var shares = new long[g.days.Length];
            Apportionment.ByDays(g.centavos, g.days, shares);
            Assert.Equal(g.centavos, shares.Sum());
            for (var i = 0; i < shares.Length; i++)
            {
                var exact = (decimal)g.centavos * g.days[i] / g.days.Sum();
                Assert.InRange(shares[i] - exact, -0.999999999m, 0.999999999m);
            }
        });

    [Fact]
    public void Two_wages_in_one_month_are_two_stretches_and_not_two_jobs()
    {
        var june = RosterPeriod.OfMonth(new(2026, 6, 1));
        var both = Cost(
            june,
            FictionalRoster.Line(1, "2026-06-01", "2026-06-15", "2000", relief: "no"),
            FictionalRoster.Line(1, "2026-06-16", "2026-06-30", "2100", relief: "no")
        );

        // Together they would pass the cap of 25 UMA a day; one after the other they do not.
        Assert.Equal([209860, 220353], both.RowMonths.Select(m => m.BaseWageCentavos!.Value));
        Assert.Equal([30, 30], both.RowMonths.Select(m => m.RunOfDays!.Value));
        Assert.Equal(30, Assert.Single(WorkerCost.Of(both)).Days);
    }

    [Fact]
    public void More_than_27_weeks_make_her_permanent_and_end_the_relief()
    {
        var report = Cost(
            RosterPeriod.OfDays(new(2026, 1, 1), new(2026, 8, 31)),
            FictionalRoster.Line(1, "2026-01-26", "2026-08-31", "500")
        );
        var july = report.RowMonths.Single(m => m.Month.Month == 7);
        var august = report.RowMonths.Single(m => m.Month.Month == 8);
        Assert.Equal((187, false), (july.RunOfDays!.Value, july.IsPermanent!.Value));
        Assert.True(july.Shares.Relief > 0);
        Assert.Equal((218, true), (august.RunOfDays!.Value, august.IsPermanent!.Value));
        Assert.Equal(0, august.Shares.Relief);
        var worker = Assert.Single(WorkerCost.Of(report));
        Assert.Equal(new DateOnly(2026, 8, 1), worker.PermanentFrom);
        Assert.Equal(218, worker.RunOfDays);
    }

    [Fact]
    public void Days_in_a_row_of_who_left_within_a_month_are_counted_to_her_last_day()
    {
        var report = Cost(season, FictionalRoster.Line(1, end: "2026-06-14"));
        var worker = Assert.Single(WorkerCost.Of(report));
        Assert.Equal((105, 105, false), (worker.RunOfDays, worker.Days, worker.RunIsAtLeast));
    }

    [Fact]
    public void What_nobody_said_stays_unknown_and_is_counted()
    {
        var june = RosterPeriod.OfMonth(new(2026, 6, 1));
        string[] lines =
        [
            FictionalRoster.Line(1, zone: ""),
            FictionalRoster.Line(2, relief: "", wage: "500"),
            FictionalRoster.Line(3, wage: "500"),
        ];
        var report = Cost(june, lines);
        Assert.Equal((1, 1), (report.UnknownRowMonths, report.UnknownReliefRowMonths));
        Assert.Null(report.ReliefIfAccepted);
        var alone = Cost(june, lines[2]);
        Assert.Equal(alone.Total.Relief, report.Total.Relief);
        Assert.Equal(2 * alone.Total.Total, report.Total.Total);

        var told = RosterCost.Run(
            Shipped.Law,
            RosterReader.Read(Shipped.Law, FictionalRoster.File(lines)),
            june,
            new RosterAssumptions("zona_general", true),
            RunChoices.Default
        );
        Assert.Equal((0, 0), (told.UnknownRowMonths, told.UnknownReliefRowMonths));
        Assert.Equal(2 * alone.Total.Relief, told.Total.Relief - told.RowMonths[0].Shares.Relief);
        Assert.Equal(told.Total.Relief, told.ReliefIfAccepted);
    }

    [Fact]
    public void Minors_are_told_apart_and_never_costed()
    {
        // She turns 18 on 20 June: March to June are protection, July and August are work.
        var name = FictionalRoster.Name(1);
        var birth = new DateOnly(2008, 6, 20);
        var line = FictionalRoster
            .Line(1)
            .Replace(FictionalRoster.Curp(1), FictionalRoster.Curp(name, birth), Ordinal)
            .Replace(FictionalRoster.Nss(1), FictionalRoster.Nss(1, birth), Ordinal);
        var report = Cost(season, line);
        Assert.Equal(
            [3, 4, 5, 6],
            report.RowMonths.Where(m => m.IsMinor).Select(m => m.Month.Month)
        );
        var adult = report.RowMonths.Where(m => !m.IsMinor).Sum(m => m.Shares.Total);
        Assert.True(adult > 0);
        Assert.Equal(adult, report.Total.Total + report.Outside.Total);
        var told = Assert.Single(RosterFindings.Of(Shipped.Law, report));
        Assert.Equal(RosterSeverity.Protection, told.Severity);
        Assert.Contains("2026-03, 2026-04, 2026-05, 2026-06", told.What.Es, Ordinal);
        Assert.Contains("284", told.What.Es, Ordinal);
        Assert.DoesNotContain(FictionalRoster.Curp(name, birth)[..10], told.Shown, Ordinal);
    }

    [Fact]
    public void Wages_below_the_minimum_and_late_notices_are_warnings_with_their_article()
    {
        var header = FictionalRoster.Header + ",fecha_aviso_alta\n";
        var bytes = System.Text.Encoding.UTF8.GetBytes(
            header
                + FictionalRoster.Line(1, wage: "315.04")
                + ",2026-03-11\n"
                + FictionalRoster.Line(2)
                + ",2026-03-12\n"
        );
        var roster = RosterReader.Read(Shipped.Law, bytes);
        Assert.Equal([], roster.Defects);
        var report = RosterCost.Run(
            Shipped.Law,
            roster,
            season,
            RosterAssumptions.None,
            RunChoices.Default
        );
        var told = RosterFindings.Of(Shipped.Law, report);
        Assert.Equal(
            [(2, "salario_diario"), (3, "fecha_aviso_alta")],
            told.Select(d => (d.Row, d.Column))
        );
        Assert.Contains("$356.16", told[0].What.Es, Ordinal);
        Assert.Contains("LFT art. 85", told[0].What.Es, Ordinal);
        Assert.Contains("2026-03-11", told[1].What.Es, Ordinal);
        Assert.Contains("LSS art. 237-B", told[1].What.Es, Ordinal);
    }

    [Fact]
    public void Branches_are_the_terms_of_the_law_and_add_up_but_for_rounding()
    {
        var roster = RosterReader.Read(Shipped.Law, FictionalRoster.Of(30));
        var report = RosterCost.Run(
            Shipped.Law,
            roster,
            season,
            RosterAssumptions.None,
            RunChoices.Default,
            withBranches: true
        );
        string[] articles =
        [
            "LSS art. 106 fracción I",
            "LSS art. 71",
            "LSS art. 147",
            "LSS art. 211",
        ];
        var cited = report.Branches.Select(b => b.Rule.Citation!.ToString()).ToHashSet();
        Assert.All(articles, a => Assert.Contains(a, cited));
        Assert.Equal(
            (10, 5),
            (report.Branches.Count(b => !b.IsWorkers), report.Branches.Count(b => b.IsWorkers))
        );
        var months = report.RowMonths.Aggregate(default(CostShares), (s, m) => s + m.Shares);

        // Each month of each row is rounded by at most half a centavo, and so is each branch here.
        var slack = (report.RowMonths.Count / 2) + report.Branches.Count;
        Assert.InRange(
            report.Branches.Where(b => b.IsWorkers).Sum(b => b.Centavos) - months.Worker,
            -slack,
            slack
        );
        Assert.InRange(
            report.Branches.Where(b => !b.IsWorkers).Sum(b => b.Centavos) - months.Employer,
            -slack,
            slack
        );
    }

    [Fact]
    public void The_total_names_the_readings_that_move_it_most_first()
    {
        var report = Cost(
            RosterPeriod.OfMonth(new(2026, 6, 1)),
            FictionalRoster.Line(1, wage: "315.04")
        );
        Assert.Equal(report.Total.Total, report.Range.Centavos);
        Assert.Contains(report.Range.Others, o => o.Reading.Name == "piso_del_salario");
        var moves = report
            .Range.Others.Where(o => o.Centavos is not null)
            .Select(o => Math.Abs(o.Centavos!.Value - report.Range.Centavos));

        // Meals and lodging are not in the roster: with them the total is not known, and so no part of the range.
        Assert.Equal("especie", report.Range.Others[^1].Reading.Name);
        Assert.Null(report.Range.Others[^1].Centavos);
        Assert.True(report.Range.Low > 0);
        Assert.Equal(moves.OrderDescending(), moves);
        var other = report.Range.Others[0];
        var chosen = RosterCost.Run(
            Shipped.Law,
            report.Roster,
            report.Period,
            RosterAssumptions.None,
            RunChoices.Default with
            {
                Readings = new Dictionary<ReadingSymbol, ReadingOption>
                {
                    [other.Reading] = other.Option,
                },
            }
        );
        Assert.Equal(other.Centavos, chosen.Total.Total);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static RosterCostReport Cost(RosterPeriod period, params string[] lines)
    {
        var roster = RosterReader.Read(Shipped.Law, FictionalRoster.File(lines));
        Assert.DoesNotContain(roster.Defects, d => d.Severity == RosterSeverity.Error);
        return RosterCost.Run(
            Shipped.Law,
            roster,
            period,
            RosterAssumptions.None,
            RunChoices.Default
        );
    }
}
