using System.Text.Json;
using ClosingGaps.Tests.Cli;
using Xunit;

namespace ClosingGaps.Tests.Casework;

public sealed class WorkerAnswerTests
{
    [Theory]
    [InlineData("three_houses", "tres_casas.yaml", "")]
    [InlineData("two_of_three_are_enough", "tres_casas.yaml", "--month 2026-02")]
    [InlineData("two_houses_are_not_enough", "dos_casas.yaml", "")]
    [InlineData("a_year", "tres_casas.yaml", "--month 2026-01/2026-12")]
    [InlineData("first_month", "tres_casas.yaml", "--set primer_aseguramiento=2026-03-16")]
    [InlineData("days_not_known", "dos_casas.yaml", "--set casa_sur.días_trabajados=desconocido")]
    [InlineData("not_insured_yet", "dos_casas.yaml", "--month 2024-12/2025-03")]
    [InlineData("before_the_law", "tres_casas.yaml", "--month 2017-12/2018-02")]
    public void Says_what_was_accepted(string name, string example, string options)
    {
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.Run([
                "calc",
                $"examples/{example}",
                "--law",
                "law",
                "--lang",
                language,
                .. Cg.Split(options),
            ]);
            Golden.Check(
                $"Cli/worker_{name}.{language}.txt",
                GoldenText.WithoutHash(outcome.Everything)
            );
        }
    }

    [Fact]
    public void A_field_worker_has_no_test_of_the_whole_month()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "juana.yaml",
            """
            mes: 2026-03
            personas:
              juana:
                nacimiento: 1990-01-12
                se_conocen_las_fechas: no
                primer_aseguramiento: 2025-02-01
                empleos:
                  rancho: { régimen: trabajo_del_campo, zona: zona_general, ingreso: 2025-12-15, salario_diario: 400, días_trabajados: 26, recibe_alimentos: no, recibe_habitación: no, pidió_el_estímulo: sí }
            """
        );
        var outcome = Cg.RunIn(folder.Path, "calc", "juana.yaml", "--law", Law);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("$3,168.01", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mes queda cubierto", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("bastan", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Naming_a_result_gives_only_that()
    {
        var outcome = Cg.Run([
            "calc",
            "examples/tres_casas.yaml",
            "--law",
            "law",
            "--output",
            "cuota_total",
            "--json",
        ]);
        using var json = JsonDocument.Parse(outcome.Output);
        var only = Assert.Single(json.RootElement.GetProperty("results").EnumerateArray());
        Assert.Equal(2793.85m, only.GetProperty("value").GetDecimal());
        Assert.False(json.RootElement.TryGetProperty("workers", out _));
    }

    [Fact]
    public void What_employers_and_worker_pay_adds_up_in_every_house_and_in_all()
    {
        var outcome = Cg.Run("calc", "examples/dos_casas.yaml", "--law", "law", "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        var month = json.RootElement.GetProperty("workers")[0].GetProperty("months")[0];
        var total = 0m;
        foreach (var house in month.GetProperty("houses").EnumerateArray())
        {
            var figures = house.GetProperty("figures");
            var quotas = Amount(figures, "cuota_total_empleo");
            Assert.Equal(
                quotas,
                Amount(figures, "cuota_patronal_empleo") + Amount(figures, "cuota_obrera_empleo")
            );
            Assert.Equal(
                quotas,
                Amount(figures, "pago_de_la_empleadora")
                    + Amount(figures, "descuento_a_la_trabajadora")
            );
            total += quotas;
        }

        Assert.Equal(total, Amount(month.GetProperty("figures"), "cuota_total"));
    }

    private static string Law => Path.Combine(Repository.RepositoryRoot.Path, "law");

    private static decimal Amount(JsonElement figures, string name) =>
        figures.GetProperty(name).GetDecimal();
}
