using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>Reading a situation: what may be written, and what is told of what may not.</summary>
public sealed class SituationTests
{
    [Fact]
    public void Everything_wrong_is_told_at_once_where_it_stands()
    {
        const string File = """
            mes: 2026-03
            resultados: [couta, salario_diario]
            lecturas: { lectura_del_factr: medio }
            personas:
              ana:
                residencia: 9007
                salario_diario: 400
                empleos:
                  casa_1:
                    salario_diario: "1,200"
                    dias_trabjados: 10
                    tipo: campos
                    descuento: 5
                    ingreso: { 2026-01: 2020-01-01 }
                  casa_2:
                    días_trabajados: { 2025-12: 3, marzo: 4 }
                    salario_diario: 250000
                    cuota: 7
                    periodos: ayer
            """;
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Calc(File, "--lang", language);
            Assert.Equal(3, outcome.ExitCode);
            Golden.Check($"Cli/bad_situation.{language}.txt", outcome.Everything);
        }
    }

    [Theory]
    [InlineData("mes: [", "DAT001")]
    [InlineData("- 1\n- 2", "DAT001")]
    [InlineData("mes: 2026-03\nsalario_diario: 1\nsalario_diario: 2", "DAT001")]
    [InlineData("salario_diario: 400", "DAT009")]
    [InlineData("mes: 2026-03 a 2026", "DAT008")]
    [InlineData("mes: 2026-03 a 2026-01", "DAT022")]
    [InlineData("mes: 2026-03\nd\uFFFDas_trabajados: 3", "DAT024")]
    [InlineData("mes: 2026-03\nproyecciones: [ninguna_así]", "DAT023")]
    [InlineData("mes: 2026-03\nsalario_diario: no aplica", "DAT013")]
    [InlineData("mes: 2026-03\nsalario_diario: 400.123", "DAT017")]
    [InlineData(
        "mes: 2026-03\npersonas: {ana: {empleos: {c: {}}}, bea: {empleos: {c: {}}}}",
        "DAT021"
    )]
    [InlineData("mes: 2026-03\npersonas: {ana: {}, bea: {}}\nedad: 30", "DAT015")]
    [InlineData("mes: 2026-03\nempleos: [casa]", "DAT012")]
    [InlineData("mes: 2026-03\n? [a, b]\n: 3", "DAT012")]
    [InlineData("mes: 2026-03\npersonas: {ana: {}}\nempleos: {c: {}}", "DAT012")]
    [InlineData("mes: 2026-03\nempleos: {c: {}}\nperiodos: []", "DAT012")]
    [InlineData("mes: 2026-03\nhogar: casa", "DAT012")]
    [InlineData("mes: *nadie", "DAT001")]
    [InlineData("mes: 2026-03\nresidencia: \"99\"", "DAT004")]
    public void What_may_not_be_written(string file, string code)
    {
        var outcome = Calc(file + "\n");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(code, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{a: ", "1", "}")]
    [InlineData("[", "1", "]")]
    [InlineData("[", "", "")]
    public void Depth_never_overflows(string open, string middle, string close)
    {
        var file = string.Concat(
            "mes: ",
            string.Concat(Enumerable.Repeat(open, 20000)),
            middle,
            string.Concat(Enumerable.Repeat(close, 20000)),
            "\n"
        );
        var outcome = Calc(file);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("DAT001", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set", "salario_diario", "DAT020")]
    [InlineData("--set", "casa_9.salario_diario=3", "DAT014")]
    [InlineData("--reading", "lectura_del_factor", "DAT020")]
    [InlineData("--reading", "lectura_del_factor=ninguno", "DAT006")]
    [InlineData("--output", "cuota_diaria", "DAT019")]
    [InlineData("--projection", "ninguna_así", "DAT023")]
    [InlineData("--month", "2026-05/2026-02", "DAT022")]
    public void What_may_not_be_said_in_an_option(string option, string value, string code)
    {
        var outcome = Calc("mes: 2026-03\n", option, value);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(code, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("días_trabajados: 10", "215")]
    [InlineData("dias_trabajados: 10 días", "215")]
    [InlineData("lss.días_trabajados: 10", "215")]
    [InlineData("días_trabajados: { 2026-03: 10 }", "215")]
    [InlineData("días_trabajados: 3\nlecturas: {lectura_del_factor: medio}", "32.25")]
    [InlineData("días_trabajados: 10\npropuestas: [cuota_alta]", "300")]
    [InlineData("empleos:\n  uno: { días_trabajados: 10, tipo: general }", "215")]
    public void Ways_to_say_the_same(string facts, string expected)
    {
        var type = facts.StartsWith("empleos", StringComparison.Ordinal) ? "" : "tipo: general\n";
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Cuota($"mes: 2026-03\n{type}{facts}\n")
        );
    }

    [Fact]
    public void Json_is_read_too_with_tabs()
    {
        Assert.Equal(
            215m,
            Cuota(
                "{\n\t\"mes\": \"2026-03\",\n\t\"tipo\": \"general\",\n\t\"días_trabajados\": 10\n}\n"
            )
        );
    }

    [Fact]
    public void What_is_not_given_is_unknown_and_asked()
    {
        using var json = JsonDocument.Parse(
            Calc("mes: 2026-03\ntipo: general\n", "--output", "cuota", "--json").Output
        );
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal("unknown", result.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("value").ValueKind);
        var missing = json.RootElement.GetProperty("missing")[0];
        Assert.Equal("empleo.días_trabajados", missing.GetProperty("path").GetString());
        Assert.Equal(
            "How many days did you work?",
            missing.GetProperty("question").GetProperty("en").GetString()
        );
    }

    [Fact]
    public void An_option_takes_the_place_of_the_file()
    {
        using var json = JsonDocument.Parse(
            Calc(
                "mes: 2026-03\ntipo: general\ndías_trabajados: 4\n",
                "--set",
                "días_trabajados=10",
                "--output",
                "cuota",
                "--json"
            ).Output
        );
        Assert.Equal(
            215m,
            json.RootElement.GetProperty("results")[0].GetProperty("value").GetDecimal()
        );
    }

    [Fact]
    public void The_schema_knows_every_input_with_its_question()
    {
        using var schema = JsonDocument.Parse(Cg.Sample("calc --schema").Output);
        var job = schema
            .RootElement.GetProperty("$defs")
            .GetProperty("empleo")
            .GetProperty("properties");
        Assert.Contains(
            "¿Cuánto le pagan por día?",
            job.GetProperty("salario_diario").GetProperty("description").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "empleador",
            job.GetProperty("empleador").ValueKind == JsonValueKind.Object ? "empleador" : ""
        );
        Assert.False(job.TryGetProperty("edad", out _));
        Golden.Check("Cli/schema.es.json", Cg.Sample("calc --schema").Output);
    }

    private static decimal Cuota(string file)
    {
        var outcome = Calc(file, "--output", "cuota", "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Everything);
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.GetProperty("results")[0].GetProperty("value").GetDecimal();
    }

    private static Cg.Outcome Calc(string file, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("situación.yaml", file);
        return Cg.RunIn(folder.Path, ["calc", "situación.yaml", "--law", Cg.SampleLaw, .. options]);
    }
}
