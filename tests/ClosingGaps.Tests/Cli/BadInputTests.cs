using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>What is given wrong to the commands that answer people: told in both languages, with the documented exit code, and nothing computed.</summary>
public sealed class BadInputTests
{
    private const string Houses = "examples/tres_casas.yaml";
    private const string Unregistered = "examples/sin_registro.yaml";
    private const string Form = "examples/formato_de_pago.yaml";
    private const string Roster = "examples/padrón_ficticio.csv";

    [Theory]
    [InlineData("calc examples", 3, "es una carpeta", "is a folder")]
    [InlineData("idse examples", 3, "es una carpeta", "is a folder")]
    [InlineData("roster examples", 3, "es una carpeta", "is a folder")]
    [InlineData($"calc {Houses} --month 2010-03", 4, "2010-03-01", "2010-03-01")]
    [InlineData($"calc {Houses} --month 2035-03", 4, "2035-03-01", "2035-03-01")]
    [InlineData($"calc {Houses} --proposal ninguna_así", 3, "no hay una propuesta", "no proposal")]
    [InlineData($"calc {Houses} --proposal examples", 3, "paquete.ley", "paquete.ley")]
    [InlineData($"arrears {Unregistered} --until 2026-03 --from 2026-05", 3, "posterior", "later")]
    [InlineData(
        $"arrears {Unregistered} --until 2026-03 --set casa_1.ingreso=2027-01-01",
        3,
        "empieza el 2027-01-01",
        "begins on 2027-01-01"
    )]
    [InlineData($"arrears {Unregistered} --until 2035-01", 4, "--until", "--until")]
    [InlineData($"readings {Form} --paid 2522.955", 2, "2522.955", "2522.955")]
    [InlineData($"readings {Form} --paid 99999999999", 2, "99999999999", "99999999999")]
    [InlineData($"readings {Form} --paid 2522.95 --employer 100 --worker 2", 3, "suman", "add up")]
    [InlineData("compare general campo --days 2.5", 2, "número entero", "whole number")]
    [InlineData("compare general campo --month 2010-01", 4, "--wage", "--wage")]
    [InlineData("compare general campo --month 2010-01 --wage 100", 4, "2010", "2010")]
    [InlineData(
        $"roster {Roster} --month 2026-03 --weeks 2026-03-02/2026-03-08",
        2,
        "elija uno",
        "choose one"
    )]
    [InlineData(
        $"roster {Roster} --month 2026-03 --csv nada/x.csv",
        3,
        "no existe la carpeta",
        "does not exist"
    )]
    [InlineData("gaps --from 2026-01-01", 2, "--set", "--set")]
    [InlineData("gaps --proposal ninguna_así", 3, "no hay una propuesta", "no proposal")]
    public void Is_told(string command, int exitCode, string spanish, string english)
    {
        foreach (var (language, expected) in new[] { ("es", spanish), ("en", english) })
        {
            var outcome = Cg.Run(Cg.Split($"{command} --lang {language}"));
            Assert.Equal(exitCode, outcome.ExitCode);
            Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
            Assert.Empty(outcome.Output);
            Assert.DoesNotContain("System.", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_value_is_not_changed_twice()
    {
        var outcome = Cg.Run(
            "gaps",
            "--set",
            "tasa_infonavit=6 %",
            "--set",
            "tasa_infonavit=7 %",
            "--from",
            "2026-01-01"
        );
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("tasa_infonavit", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_of_movements_is_no_good_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "vacío.txt");
        File.WriteAllText(file, "");
        Assert.Equal(3, Cg.Run("idse", file).ExitCode);
    }

    /// <summary>The situations that the documents show are situations.</summary>
    [Fact]
    public void The_examples_of_the_document_are_computed()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine("docs", "cli.md"));
        var found = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("    mes", StringComparison.Ordinal))
            {
                continue;
            }

            var block = lines[at..].TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal));
            using var folder = new TemporaryFolder();
            folder.Write("situación.yaml", string.Join('\n', block.Select(l => l[4..])) + "\n");
            var outcome = Cg.Run("calc", Path.Combine(folder.Path, "situación.yaml"));
            Assert.True(outcome.ExitCode == 0, outcome.Everything);
            found++;
        }

        Assert.Equal(2, found);
    }

    /// <summary>What a spreadsheet saves as "Unicode text".</summary>
    [Fact]
    public void A_roster_in_utf_16_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "padrón.txt");
        var text = File.ReadAllText(RepositoryRoot.Combine("examples", "padrón_ficticio.csv"));
        File.WriteAllText(file, text.Replace(',', '\t'), System.Text.Encoding.Unicode);
        var outcome = Cg.Run("roster", file, "--month", "2026-03");
        Assert.Contains(
            "22 filas leídas: 15 sin errores",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_month_without_law_among_others_is_told()
    {
        var outcome = Cg.Run(Cg.Split($"calc {Houses} --month 2026-12/2027-02"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Sin cuotas en 2027-01, 2027-02", outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>More houses than those whose sets are all tried: that no small set was found does not mean that no days would do.</summary>
    [Fact]
    public void With_many_houses_the_days_that_would_be_enough_are_still_found()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "trece.yaml");
        var houses = Enumerable
            .Range(1, 13)
            .Select(i =>
                $"      casa_{i}: {{ régimen: trabajo_del_hogar, zona: zona_general, ingreso: 2024-01-01, salario_diario: 450, días_trabajados: 2, recibe_alimentos: no, recibe_habitación: no, periodicidad_de_pago: pago_mensual }}\n"
            );
        File.WriteAllText(
            file,
            "mes: 2026-03\npersonas:\n  ana:\n    primer_aseguramiento: 2025-01-01\n    se_conocen_las_fechas: no\n    empleos:\n"
                + string.Concat(houses)
        );
        var outcome = Cg.Run("calc", file, "--lang", "en");
        Assert.Contains("13 days", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("None of these houses", outcome.Output, StringComparison.Ordinal);
    }
}
