using System.Globalization;
using System.Text;
using Xunit;

namespace ClosingGaps.Web.Tests.Employer;

/// <summary>What an employer takes away: arrears, calendar, contract, receipt.</summary>
public sealed class PapersTests(SiteFixture site)
{
    private static readonly (string, string)[] Job =
    [
        ("mes", "2026-03"),
        ("salario_diario", "400"),
        ("días_trabajados", "12"),
        ("zona", "zona_general"),
        ("ingreso", "02/08/2021"),
    ];

    /// <summary>What `cg arrears examples/sin_registro.yaml --of casa_1 --until 2026-03` prints.</summary>
    [Fact]
    public async Task Arrears_are_those_of_the_command()
    {
        var page = await site.Post(
            "/empleadora/atrasos",
            [.. Job, ("días_de_incapacidad_por_accidente", "90")]
        );

        Assert.All(
            ArrearsFigures,
            figure => Assert.Contains(figure, page, StringComparison.Ordinal)
        );
        Assert.Contains("no se le paga a ella en efectivo", page, StringComparison.Ordinal);
        Assert.Contains("al menos", page, StringComparison.Ordinal);
        Assert.Contains("fuente secundaria", page, StringComparison.Ordinal);
        Assert.Contains("17 de noviembre de 2022", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_first_day_arrears_ask_for_it_and_say_nothing_else()
    {
        var page = await site.Post(
            "/empleadora/atrasos",
            [.. Job.Where(f => f.Item1 != "ingreso")]
        );

        Assert.Contains("Falta el día en que empezó el trabajo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"money\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_begins_later_owes_nothing_yet()
    {
        var page = await site.Post(
            "/empleadora/atrasos",
            [.. Job.Where(f => f.Item1 != "ingreso"), ("ingreso", "01/05/2026")]
        );

        Assert.Contains("todavía no se debe nada", page, StringComparison.Ordinal);
    }

    /// <summary>"el mes en que empieza se paga vencido, el 17 del siguiente", LSS 239-C.</summary>
    [Fact]
    public async Task The_calendar_file_holds_the_days_of_the_rule()
    {
        var fields = new[]
        {
            ("mes", "2026-02"),
            ("ingreso", "09/02/2026"),
            ("periodicidad_de_pago", "pago_mensual"),
        };

        var page = await site.Post("/empleadora/calendario", fields);
        var file = Unfolded(
            await site.Post("/empleadora/calendario", [.. fields, ("salida", "ics")])
        );

        Assert.Contains("17 de marzo de 2026", page, StringComparison.Ordinal);
        Assert.Contains("28 de febrero de 2026", page, StringComparison.Ordinal);
        Assert.Equal("BEGIN:VCALENDAR", file[0]);
        Assert.Equal("END:VCALENDAR", file[^1]);
        var days = file.Where(l => l.StartsWith("DTSTART;VALUE=DATE:", StringComparison.Ordinal))
            .Select(l => DateOnly.ParseExact(l[19..], "yyyyMMdd", CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(12, days.Count);
        Assert.Contains(new DateOnly(2026, 3, 17), days);
        Assert.Contains(new DateOnly(2026, 2, 28), days);
        Assert.Contains(new DateOnly(2026, 3, 31), days);
        Assert.Equal(12, file.Count(l => l == "BEGIN:VEVENT"));
        Assert.Equal(12, file.Count(l => l == "END:VEVENT"));
    }

    [Fact]
    public async Task Paying_every_six_months_is_one_entry_for_six_months()
    {
        var file = Unfolded(
            await site.Post(
                "/empleadora/calendario",
                ("mes", "2026-03"),
                ("ingreso", "09/02/2026"),
                ("periodicidad_de_pago", "pago_semestral"),
                ("salida", "ics")
            )
        );

        Assert.Equal(2, file.Count(l => l == "BEGIN:VEVENT"));
        Assert.Contains("DTSTART;VALUE=DATE:20260228", file);
        Assert.Contains("DTSTART;VALUE=DATE:20260831", file);
    }

    [Fact]
    public async Task Without_the_first_day_the_calendar_is_unknown_and_there_is_no_file()
    {
        var page = await site.Post("/empleadora/calendario", ("mes", "2026-03"), ("salida", "ics"));

        Assert.Contains("se desconoce", page, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VCALENDAR", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_has_what_the_law_asks_and_blanks_for_what_was_not_told()
    {
        var page = await site.Post(
            "/empleadora/contrato",
            [
                .. Job,
                ("cada_cuándo_le_pagan", "pago_por_semana"),
                ("trabajadora", "Nopal Ficticia <b>"),
                ("salida", "papeles"),
            ]
        );
        var main = page.Split("<main")[1];

        // LFT 331 Ter, fractions I to X, and insurance.
        Assert.All(
            [
                "Quiénes.",
                "Dónde.",
                "Desde cuándo.",
                "Qué trabajo.",
                "Pago.",
                "Días y horas.",
                "Descansos y vacaciones.",
                "Alimentos y habitación.",
                "Cómo termina.",
                "Herramientas.",
                "Seguro social.",
            ],
            clause => Assert.Contains(clause, main, StringComparison.Ordinal)
        );
        Assert.Contains("2 de agosto de 2021", main, StringComparison.Ordinal);
        Assert.Contains("$400.00/día", main, StringComparison.Ordinal);
        Assert.Contains("$342.47/día", main, StringComparison.Ordinal); // the trade's minimum in 2026
        Assert.Contains("Nopal Ficticia", main, StringComparison.Ordinal);
        Assert.Contains(
            "Dónde.</strong> <span class=\"blank\"></span>",
            main,
            StringComparison.Ordinal
        );
        Assert.Contains("$4,800.00", main, StringComparison.Ordinal); // 400 × 12 in the receipt
    }

    [Fact]
    public async Task Names_typed_in_the_contract_go_in_no_code()
    {
        var page = await site.Post(
            "/empleadora/contrato",
            [.. Job, ("trabajadora", "Nopal Ficticia"), ("salida", "papeles")]
        );
        var other = await site.Post("/empleadora/contrato", [.. Job, ("salida", "papeles")]);

        Assert.Equal(Code(other), Code(page));

        static string Code(string text) => text.Split("name=\"e\" value=\"")[^1].Split('"')[0];
    }

    [Theory]
    [InlineData("/empleadora")]
    [InlineData("/empleadora/costo")]
    [InlineData("/empleadora/atrasos")]
    [InlineData("/empleadora/calendario")]
    [InlineData("/empleadora/contrato")]
    [InlineData("/empleadora/alta-paso-a-paso")]
    [InlineData("/empleadora/porque")]
    [InlineData("/campo-empresa")]
    [InlineData("/campo-empresa/nomina")]
    [InlineData("/campo-empresa/categoria")]
    [InlineData("/campo-empresa/temporada")]
    public async Task Every_page_opens_in_english_without_a_spanish_question(string path)
    {
        var page = await site.Get("/en" + path);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "¿",
            page.Split("<main")[1].Split("</main>")[0],
            StringComparison.Ordinal
        );
    }

    private static readonly string[] ArrearsFigures =
    [
        "$40,843.57",
        "$6,799.41",
        "$14,345.86",
        "$61,988.84",
        "$18,683.63",
        "$81,902.07",
        "$80,672.47",
        "$143,890.91",
        "$37,774.80",
        "$39,663.54",
        "$110.98",
    ];

    private static string[] Unfolded(string file) =>
        file.Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
}
