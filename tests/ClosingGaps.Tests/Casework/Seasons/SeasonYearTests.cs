using System.Globalization;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Casework.Seasons;
using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Seasons;

/// <summary>A year over several farms, counted by hand: the days of each stretch, LSS 20, 109 and LFT 280.</summary>
public sealed class SeasonYearTests
{
    private static readonly Calculator Calculator = new(Shipped.Law);

    // 5 January to 15 March: 70 days, registered. 17 March to 12 July: 118 days, not. One day between them is a rest day.
    private static readonly (string, string, string, bool?)[] TwoFarms =
    [
        ("uno", "2026-01-05", "2026-03-15", true),
        ("dos", "2026-03-17", "2026-07-12", false),
    ];

    [Fact]
    public void Cover_follows_registration_and_eight_weeks_of_care()
    {
        var year = Of(TwoFarms);
        RouteCover[] expected =
        [
            RouteCover.Insured,
            RouteCover.Insured,
            RouteCover.Insured,
            .. Enumerable.Repeat(RouteCover.NotInsured, 4),
            .. Enumerable.Repeat(RouteCover.NoWork, 5),
        ];
        Assert.Equal(expected, year.Months.Select(m => m.Cover));

        // 15 March and 56 days: 10 May.
        Assert.Equal(new DateOnly(2026, 5, 10), year.Months[4].KeptUntil);
        Assert.Equal(
            [27, 28, 31, 30, 10, 0, 0, 0, 0, 0, 0, 0],
            year.Months.Select(m => m.DaysOfCare)
        );
        Assert.Equal(15, year.Months[2].DaysInsured);
    }

    [Fact]
    public void Under_the_literal_reading_work_without_registration_ends_the_care()
    {
        var year = Of(TwoFarms, ("atención_si_trabaja_sin_registro", "la_pierde"));

        // Only 16 March, the day between the two farms.
        Assert.Equal(
            [27, 28, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            year.Months.Select(m => m.DaysOfCare)
        );
    }

    [Theory]
    [InlineData("2026-07-11", null)] // 70 + 1 + 117 = 188 days: the rest day between the farms is within the run
    [InlineData("2026-07-12", null)] // 189 days are 27 weeks: the law asks for more
    [InlineData("2026-07-13", "2026-07-13")]
    [InlineData("2026-09-30", "2026-07-13")]
    public void The_presumption_is_met_on_the_day_after_27_weeks(string until, string? since)
    {
        var year = Of([TwoFarms[0], ("dos", "2026-03-17", until, false)]);
        Assert.Equal(since, year.Permanence.Since?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_reading_that_breaks_the_run_is_told()
    {
        var year = Of([TwoFarms[0], ("dos", "2026-03-17", "2026-09-30", false)]);
        Assert.Equal(
            ["campo_continuidad", "campo_presunción"],
            year.Permanence.Otherwise.Select(o => o.Reading.Name).Order()
        );

        // With one employer alone 190 days in a row end on 22 September.
        Assert.Equal(
            new DateOnly(2026, 9, 22),
            year.Permanence.Otherwise.Single(o => o.Reading.Name == "campo_presunción").Since
        );
    }

    [Fact]
    public void Registering_mends_the_months_and_their_weeks()
    {
        var year = Of(TwoFarms);
        Assert.Equal(10, year.Weeks!.Figure.Value); // 70 days
        Assert.Equal(27, year.WeeksIfAll!.Figure.Value); // 188 days: 26 weeks and six days
        var mend = Assert.Single(year.Mends);
        Assert.Equal([("dos", 118)], mend.Jobs);

        // Left on 12 July: care to 6 September.
        Assert.Equal([4, 5, 6, 7, 8], mend.Months.Select(m => m.Month));
        Assert.Equal([9], mend.Partly.Select(m => m.Month));
        Assert.Equal(27, mend.Weeks);
    }

    [Fact]
    public void What_is_owed_at_the_end_is_the_part_of_the_days_worked()
    {
        var job = Of(TwoFarms).Jobs[0];

        // 400 × (15, 12, 3) × 70 ÷ 365
        Assert.Equal(
            [1150.68, 920.55, 230.14, 2301.37],
            job.Dues.Select(d => Math.Round(d.Figure.Value, 2))
        );
        Assert.Equal(300, job.DiseasePay!.Figure.Value);
        Assert.True(job.DiseaseIsSupposed);
        Assert.Equal(
            new DateOnly(2026, 1, 14),
            DateOnly.FromDayNumber((int)job.ReportBy!.Figure.Value)
        );
    }

    [Fact]
    public void Quotas_of_the_year_are_the_sum_of_the_months()
    {
        var year = Of(TwoFarms);
        foreach (var job in year.Jobs)
        {
            var months = Calculator
                .Calculate(
                    new Question(
                        Complete(TwoFarms),
                        new DateOnly(2026, 1, 1),
                        new DateOnly(2026, 12, 1),
                        [(RuleSymbol)Shipped.Law.Find("pago_de_la_empleadora")!],
                        RunChoices.Default
                    )
                )
                .Results.Where(r =>
                    r.Instance == job.Job && r is { State: FactState.Known, Value: not 0 }
                )
                .Sum(r => r.Value);
            Assert.True(months > 0);
            Assert.Equal(months, job.Quotas.Employer!.Figure.Value, precision: 2);
        }
    }

    [Fact]
    public void A_right_that_a_mend_grants_is_named()
    {
        // 70 and 150 days make 220: 31 weeks; maternity asks for 30 in twelve months.
        var year = SeasonYear.Of(
            Calculator,
            Situation([TwoFarms[0], ("dos", "2026-03-17", "2026-08-13", false)]),
            new DateOnly(2026, 12, 1),
            RunChoices.Default,
            RightsBook.Read(RepositoryRoot.Combine("content", "rights"), Shipped.Law)
        );
        Assert.Contains(
            year.Mends.Single().Rights,
            r => r.Granted.Name == "tiene_subsidio_maternidad"
        );
    }

    [Fact]
    public void Without_dates_or_registration_nothing_is_claimed()
    {
        var year = Of([("uno", "2026-01-05", "2026-03-15", null)]);
        Assert.Equal(RouteCover.Unknown, year.Months[0].Cover);
        Assert.Empty(year.Mends);
        Assert.NotEmpty(year.Missing());
    }

    private static SeasonYear Of(
        IReadOnlyList<(string, string, string, bool?)> stretches,
        params (string Reading, string Option)[] readings
    ) =>
        SeasonYear.Of(
            Calculator,
            Situation(stretches),
            new DateOnly(2026, 12, 1),
            RunChoices.Default with
            {
                Readings = readings
                    .Select(r => ((ReadingSymbol)Shipped.Law.Find(r.Reading)!, r.Option))
                    .ToDictionary(
                        r => r.Item1,
                        r => r.Item1.Options.Single(o => o.Name == r.Option)
                    ),
            }
        );

    private static Situation Situation(IReadOnlyList<(string, string, string, bool?)> stretches)
    {
        var law = Shipped.Law;
        var instances = new List<CaseInstance> { new(Entity.Person, "ana", null, null) };
        var facts = new List<CaseFact>();
        foreach (var (job, from, to, registered) in stretches)
        {
            instances.Add(new(Entity.Employment, job, "ana", "empleador_de_" + job));
            instances.Add(
                new(
                    Entity.Spell,
                    job + "_periodo",
                    job,
                    null,
                    new SpellDays(
                        DateOnly.Parse(from, CultureInfo.InvariantCulture),
                        DateOnly.Parse(to, CultureInfo.InvariantCulture)
                    )
                )
            );
            foreach (
                var (name, value) in new[]
                {
                    ("régimen", "trabajo_del_campo"),
                    ("zona", "zona_general"),
                    ("clase_riesgo", "clase_3"),
                    ("salario_diario", "400"),
                    ("pidió_el_estímulo", "no"),
                    ("recibe_alimentos", "no"),
                    ("recibe_habitación", "no"),
                }
            )
            {
                var input = (InputSymbol)law.Find(name)!;
                var fact = FactText.Parse(input, value, out _)!.Value;
                facts.Add(new(job, input, null, fact.State, fact.Value, default));
            }

            if (registered is { } known)
            {
                facts.Add(
                    new(
                        job + "_periodo",
                        (InputSymbol)law.Find("registrado")!,
                        null,
                        FactState.Known,
                        known ? 1 : 0,
                        default
                    )
                );
            }
        }

        return new Situation(instances, facts);
    }

    /// <summary>The same with the days of each month and the first day of each job.</summary>
    private static Situation Complete(IReadOnlyList<(string, string, string, bool?)> stretches)
    {
        var plain = Situation(stretches);
        var facts = new List<CaseFact>(plain.Facts);
        foreach (var (job, from, to, _) in stretches)
        {
            var (first, last) = (
                DateOnly.Parse(from, CultureInfo.InvariantCulture),
                DateOnly.Parse(to, CultureInfo.InvariantCulture)
            );
            facts.Add(
                new(
                    job,
                    (InputSymbol)Shipped.Law.Find("ingreso")!,
                    null,
                    FactState.Known,
                    first.DayNumber,
                    default
                )
            );
            for (var month = 1; month <= 12; month++)
            {
                var days = Enumerable
                    .Range(1, DateTime.DaysInMonth(2026, month))
                    .Select(d => new DateOnly(2026, month, d))
                    .Count(d => first <= d && d <= last);
                facts.Add(
                    new(
                        job,
                        (InputSymbol)Shipped.Law.Find("días_trabajados")!,
                        new DateOnly(2026, month, 1),
                        FactState.Known,
                        days,
                        default
                    )
                );
            }
        }

        return plain with
        {
            Facts = facts,
        };
    }
}
