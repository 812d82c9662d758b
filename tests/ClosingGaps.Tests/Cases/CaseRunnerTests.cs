using ClosingGaps.Engine.Cases;
using ClosingGaps.Law.Binding;
using ClosingGaps.Tests.Judging;
using Xunit;

namespace ClosingGaps.Tests.Cases;

public sealed class CaseRunnerTests
{
    private static IReadOnlyList<CaseResult> Run(string cases)
    {
        var law = new TestLaw(
            PayrollLaw.Text + "\n" + cases,
            (
                "media/paquete.ley",
                "paquete media es \"Media cuota\" en \"Half quota\"\n  propuesta de federación\n  sobre prueba\n"
            ),
            (
                "media/cambio.ley",
                "instrumento ley\nartículo 106 fracción I\nmodifica valor tasa\n  desde 2026-01-01 : 10.20 % fuente \"propuesta\"\n"
            )
        );
        return CaseRunner.RunAll(p => LawLoader.Load(law.Sources, p).Snapshot);
    }

    private const string Facts =
        "dado mes 2026-03, salario_diario 400, días_trabajados 10, tipo general, hay_estímulo no";

    [Theory]
    [InlineData("espera cuota 856.23 fuente \"a mano\"", true)] // 0.204 × 419.72 × 10
    [InlineData("espera cuota 856.2", true)]
    [InlineData("espera cuota 856", true)]
    [InlineData("espera cuota 856.24", false)]
    [InlineData("espera cuota 856.20", false)]
    [InlineData("espera cuota ≠ 856.24", true)]
    [InlineData("espera cuota ≠ 856.23", false)]
    [InlineData("espera cuota desconocido", false)]
    [InlineData("con lectura factor = sin_integrar\n  espera cuota 816.00", true)]
    [InlineData("con paquete media\n  espera cuota 428.11", true)]
    [InlineData("con paquete media\n  espera cuota 856.23", false)]
    public void A_case_passes_or_fails(string body, bool passes)
    {
        var result = Assert.Single(Run($"caso \"uno\"\n  {Facts}\n  {body}\n"));
        Assert.Equal(passes, result.Passed);
        Assert.Single(result.Checks);
    }

    [Fact]
    public void A_failing_case_shows_expected_found_difference_and_trace()
    {
        var result = Assert.Single(Run($"caso \"uno\"\n  {Facts}\n  espera cuota 856.25\n"));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("LEY090", diagnostic.Kind.Code);
        var text = diagnostic.Message("es");
        Assert.Contains(
            "cuota de empleo en marzo de 2026 es $856.23 (-0.02), y se esperaba $856.25",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "= 20.4% × $419.72/día × 10 días redondeado a 0.01",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("UMA", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_without_law_is_told()
    {
        var result = Assert.Single(
            Run(
                $"caso \"uno\"\n  {Facts.Replace("2026-03", "2019-03", StringComparison.Ordinal)}\n  espera cuota 1\n"
            )
        );
        Assert.Contains(result.Diagnostics, d => d.Kind.Code == "LEY094");
    }
}
