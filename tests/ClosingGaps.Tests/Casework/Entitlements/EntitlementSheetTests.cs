using System.Globalization;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.Entitlements;
using ClosingGaps.Engine;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Data;
using ClosingGaps.Law.Model;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Entitlements;

public sealed class EntitlementSheetTests
{
    private static readonly DateOnly Date = new(2026, 11, 24);
    private static readonly Calculator Calculator = new(Shipped.Law);
    private static readonly Lazy<RightsBook> Book = new(() =>
        RightsBook.Read(RepositoryRoot.Combine("content", "rights"), Shipped.Law)
    );

    [Fact]
    public void The_catalogue_names_only_what_the_law_has() => Assert.NotEmpty(Book.Value.Rights);

    [Fact]
    public void Each_right_stands_once_in_the_catalogue() =>
        Assert.Equal(
            Book.Value.Rights.Count,
            Book.Value.Rights.Select(r => r.Granted).Distinct().Count()
        );

    [Fact]
    public void A_failing_test_says_how_much_is_missing()
    {
        var maternity = Maternity(Woman(("2026-06-01", "2026-11-30", true)));
        Assert.Equal(EntitlementStatus.NotYet, maternity.Status);
        var test = Assert.Single(maternity.Failing);
        // 176 days from 1 June to 23 November: 25 weeks and a day.
        Assert.Equal(25, test.Subject.Value);
        Assert.Equal(30, test.Threshold!.Value);
        Assert.Equal(5, test.Lacks);
        Assert.Equal("semanas_cotizadas_para_maternidad", test.Subject.Symbol!.Name);
    }

    [Fact]
    public void Days_worked_and_not_reported_come_before_time()
    {
        var change = Maternity(
            Woman(
                ("2025-02-01", "2025-12-31", false),
                ("2026-05-01", "2026-05-31", false),
                ("2026-06-01", "2026-11-30", true)
            )
        ).Change;
        // 31 days of May make 207: thirty weeks. The older stretch is not needed.
        var days = Assert.IsType<RegisterDays>(change);
        Assert.Equal(31, days.Days);
        Assert.Equal(new DateOnly(2026, 5, 1), days.From);
        Assert.Equal([("casa_1", (string?)"patrona", 31)], days.Jobs);
    }

    [Fact]
    public void One_day_less_needs_the_older_stretch_too()
    {
        var change = Maternity(
            Woman(
                ("2026-01-01", "2026-01-31", false),
                ("2026-05-02", "2026-05-31", false),
                ("2026-06-01", "2026-11-30", true)
            )
        ).Change;
        Assert.Equal(61, Assert.IsType<RegisterDays>(change).Days);
    }

    [Fact]
    public void With_nothing_unreported_it_is_time()
    {
        // From June: 206 days on 24 December, 207 on 25 December; the month after which it holds on the 24th is January.
        var change = Maternity(Woman(("2026-06-01", "2026-11-30", true))).Change;
        var on = Assert.IsType<GoOn>(change);
        Assert.Equal(Pace.AsNow, on.Pace);
        Assert.Equal(new DateOnly(2027, 1, 1), on.Month);
    }

    [Fact]
    public void What_the_next_month_brings_by_itself_comes_before_asking_anybody()
    {
        // 202 days by 24 November; the 207th is five days later. May of last year need not be reported for it.
        var change = Maternity(
            Woman(("2025-11-25", "2025-12-31", false), ("2026-05-06", "2026-11-30", true))
        ).Change;
        Assert.Equal(new GoOn(new DateOnly(2026, 12, 1), Pace.AsNow), change);
    }

    /// <summary>Her season ended ten weeks ago: how she worked then says what it takes, not the empty weeks since; and that is no gap of the design.</summary>
    [Fact]
    public void Who_is_between_two_seasons_needs_work_again()
    {
        var change = Maternity(Woman(("2026-03-16", "2026-09-15", true))).Change;
        // 184 days; 23 more from 24 November on.
        Assert.Equal(new GoOn(new DateOnly(2026, 12, 1), Pace.Again), change);
    }

    [Fact]
    public void A_pension_needs_what_she_worked_registered_and_going_on()
    {
        var stretches = Woman(("2016-11-01", "2026-11-30", false));
        var change = Of(Sheet(Build(stretches)), "cumple_edad_y_semanas").Change;
        // Ten years are 525 weeks; a thousand come before she is sixty.
        Assert.Equal(new GoOn(new DateOnly(2051, 5, 1), Pace.OnceRegistered), change);
    }

    [Fact]
    public void What_turns_on_age_alone_is_only_time()
    {
        var change = Of(
            Sheet(Build(Woman(("2026-06-01", "2026-11-30", true)))),
            "tiene_pensión_de_adultos_mayores"
        ).Change;
        Assert.Equal(new GoOn(new DateOnly(2056, 5, 1), Pace.OnlyTime), change);
    }

    [Fact]
    public void What_is_about_pregnancy_is_not_about_a_man_unless_he_says_so()
    {
        var stretches = Woman(("2025-06-01", "2026-11-30", true));
        var man = Sheet(Build(stretches, ("mujer", "no")));
        Assert.Equal(EntitlementStatus.NotApplicable, Of(man, "tiene_subsidio_maternidad").Status);
        Assert.Equal(EntitlementStatus.Granted, Of(man, "tiene_subsidio_por_enfermedad").Status);
        var told = Sheet(Build(stretches, ("mujer", "no"), ("embarazo_certificado", "sí")));
        Assert.Equal(EntitlementStatus.Granted, Of(told, "tiene_subsidio_maternidad").Status);
    }

    [Fact]
    public void What_happened_comes_first_with_its_last_day_to_claim()
    {
        var stretches = Woman(("2026-01-01", "2026-11-30", false));
        var sheet = Sheet(Build(stretches, ("día_del_accidente", "2026-11-10")));
        Assert.Equal("tiene_subsidio_por_riesgo", sheet.All[0].Right.Granted.Name);
        // LSS 300: two years.
        Assert.Equal(new DateOnly(2028, 11, 10).DayNumber, sheet.All[0].ClaimBy!.Figure.Value);
        Assert.Null(Of(Sheet(Build(stretches)), "tiene_subsidio_por_riesgo").ClaimBy);
    }

    [Fact]
    public void Who_has_the_weeks_lacks_nothing_to_withdraw()
    {
        var stretches = Woman(("2026-06-01", "2026-11-30", true));
        var sheet = Sheet(
            Build(stretches, ("nacimiento", "1960-05-17"), ("semanas_cotizadas", "1100"))
        );
        Assert.Equal(EntitlementStatus.Granted, Of(sheet, "cumple_edad_y_semanas").Status);
        Assert.Equal(EntitlementStatus.NotApplicable, Of(sheet, "puede_retirar_o_seguir").Status);
    }

    [Fact]
    public void Of_what_she_has_the_amount_that_is_not_known_is_asked()
    {
        var stretches = Woman(("2026-06-01", "2026-11-30", true));
        (string, string)[] facts = [("nacimiento", "1960-05-17"), ("semanas_cotizadas", "1100")];
        var pension = Of(Sheet(Build(stretches, facts)), "cumple_edad_y_semanas");
        Assert.True(pension.LacksAmount);
        Assert.Contains(pension.Missing, m => m.Input?.Name == "salario_promedio_en_uma");
        pension = Of(
            Sheet(Build(stretches, [.. facts, ("salario_promedio_en_uma", "1")])),
            "cumple_edad_y_semanas"
        );
        Assert.True(pension.Amount!.IsKnown);
    }

    [Fact]
    public void Three_days_a_week_is_a_gap_of_the_design()
    {
        var change = Maternity(Woman([.. DaysAWeek(3)])).Change;
        Assert.IsType<DesignGap>(change);
    }

    [Fact]
    public void Four_days_a_week_pass_by_one_day() =>
        Assert.Equal(EntitlementStatus.Granted, Maternity(Woman([.. DaysAWeek(4)])).Status);

    [Fact]
    public void A_certificate_is_hers_to_ask_for()
    {
        var change = Maternity(
            Woman(("2025-06-01", "2026-11-30", true)),
            ("embarazo_certificado", "no")
        ).Change;
        Assert.Equal(
            ["embarazo_certificado"],
            Assert.IsType<ChangeFacts>(change).Facts.Select(f => f.Name)
        );
    }

    [Fact]
    public void What_is_not_known_is_asked()
    {
        var sheet = Sheet(
            new SituationBuilder(Shipped.Law)
                .Add(Entity.Person, "ana")
                .Add(Entity.Employment, "casa_1", "ana", "patrona")
                .Add(
                    Entity.Spell,
                    "casa_1.1",
                    "casa_1",
                    days: new SpellDays(new(2026, 1, 1), new(2026, 11, 30))
                )
                .Build()
        );
        var maternity = Of(sheet, "tiene_subsidio_maternidad");
        Assert.Equal(EntitlementStatus.Unknown, maternity.Status);
        Assert.Contains(maternity.Missing, m => m.Input?.Name == "registrado");
        Assert.Contains(sheet.Missing(), m => m.Input?.Name == "nacimiento");
    }

    [Fact]
    public void What_she_told_of_the_event_is_not_supposed()
    {
        var maternity = Maternity(
            Woman(("2025-06-01", "2026-11-30", true)),
            ("parto_probable", "2026-12-20")
        );
        Assert.DoesNotContain(maternity.Supposed, s => s.Input.Name == "parto_probable");
        Assert.Contains(maternity.Supposed, s => s.Input.Name == "trabaja_en_el_descanso");
    }

    [Fact]
    public void Weeks_are_counted_only_from_a_history_that_is_whole()
    {
        Assert.True(Sheet(Build(Woman(("2026-06-01", "2026-11-30", true)))).WeeksWereCounted);
        Assert.False(
            Sheet(
                Build(Woman(("2026-06-01", "2026-11-30", true)), ("semanas_cotizadas", "400"))
            ).WeeksWereCounted
        );
    }

    [Fact]
    public void Support_is_in_question_only_for_who_receives_it()
    {
        (string, string)[] facts =
        [
            ("residencia", "15057"),
            ("recibe_mujeres_con_bienestar", "sí"),
            ("pagos_recibidos_de_mujeres_con_bienestar", "2"),
            ("recibe_apoyo_madres_trabajadoras", "no"),
        ];
        var sheet = Sheet(Build(Woman(("2026-06-01", "2026-11-30", false)), facts));
        // Four payments of 2,500 are left of six.
        Assert.Equal(10000, Assert.Single(sheet.InQuestion).Figure.Value);
        facts[1] = ("recibe_mujeres_con_bienestar", "no");
        Assert.Empty(Sheet(Build(Woman(("2026-06-01", "2026-11-30", false)), facts)).InQuestion);
    }

    [Theory]
    [InlineData("granted: no_hay, order: 1, owed_by: imss", "no_hay")]
    [InlineData("granted: subsidio_maternidad, order: 1, owed_by: imss", "subsidio_maternidad")]
    [InlineData("granted: tiene_subsidio_maternidad, order: 1, owed_by: nadie", "nadie")]
    [InlineData(
        "granted: tiene_subsidio_maternidad, order: 1, owed_by: imss, supposes: { parto_probable: mañana }",
        "mañana"
    )]
    public void A_bad_entry_says_what_is_wrong(string entry, string said)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "x.yaml"), $"rights:\n  - {{ {entry} }}\n");
        var error = Assert.Throws<ContentException>(() =>
            RightsBook.Read(folder.Path, Shipped.Law)
        );
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string, bool)> DaysAWeek(int days)
    {
        // Mondays from 25 November 2024 to 23 November 2026.
        for (var monday = new DateOnly(2024, 11, 25); monday < Date; monday = monday.AddDays(7))
        {
            yield return (Figures.Iso(monday), Figures.Iso(monday.AddDays(days - 1)), true);
        }
    }

    private static (string, string, bool)[] Woman(params (string, string, bool)[] stretches) =>
        stretches;

    private static Situation Build(
        (string From, string To, bool Registered)[] stretches,
        params (string, string)[] facts
    )
    {
        var builder = new SituationBuilder(Shipped.Law)
            .Add(Entity.Person, "ana")
            .Add(Entity.Employment, "casa_1", "ana", "patrona")
            .Set(
                "ana",
                "nacimiento",
                facts.FirstOrDefault(f => f.Item1 == "nacimiento").Item2 ?? "1991-05-17"
            );
        for (var i = 0; i < stretches.Length; i++)
        {
            var (from, to, registered) = stretches[i];
            builder
                .Add(Entity.Spell, $"casa_1.{i}", "casa_1", days: new SpellDays(Day(from), Day(to)))
                .Set($"casa_1.{i}", "registrado", registered ? "sí" : "no");
        }

        foreach (var (name, text) in facts.Where(f => f.Item1 != "nacimiento"))
        {
            builder.Set("ana", name, text);
        }

        Assert.Empty(builder.Errors);
        return builder.Build();
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Entitlement Maternity(
        (string, string, bool)[] stretches,
        params (string, string)[] facts
    ) => Of(Sheet(Build(stretches, facts)), "tiene_subsidio_maternidad");

    private static EntitlementSheet Sheet(Situation situation) =>
        EntitlementSheet.Of(Calculator, situation, Date, RunChoices.Default, Book.Value);

    private static Entitlement Of(EntitlementSheet sheet, string right) =>
        sheet.All.Single(e => e.Right.Granted.Name == right);
}
