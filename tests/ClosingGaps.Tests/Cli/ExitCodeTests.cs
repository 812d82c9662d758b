using ClosingGaps.Cli;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("law show cuota --at 2026-01-01")]
    [InlineData("law open")]
    [InlineData("calc --month 2026-03 --set días_trabajados=10 tipo=general --output cuota")]
    public void Done(string command) => Assert.Equal(0, Cg.Sample(command).ExitCode);

    [Theory]
    [InlineData("law shw")]
    [InlineData("law")]
    [InlineData("law show cuota")]
    [InlineData("law show cuota --at mañana")]
    [InlineData("law show cuota --at 2026-01-01 --territory 9")]
    [InlineData("law diff 2026-01-01 2025-01-01")]
    [InlineData("calc --lang fr")]
    public void Not_written_right(string command)
    {
        var outcome = Cg.Sample(command);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.NotEmpty(outcome.Error);
    }

    [Theory]
    [InlineData("law show couta --at 2026-01-01", "¿Quiso decir cuota")]
    [InlineData("law cite xyz 5", "lss")]
    [InlineData("law graph nadie", "cg law list")]
    [InlineData("calc no_existe.yaml", "no_existe.yaml")]
    [InlineData("calc --month 2026-13 --output cuota", "2026-13")]
    [InlineData("calc --month 2026-03 --set dias_trabjados=3", "días_trabajados")]
    public void Bad_input_says_what_and_what_was_meant(string command, string expected)
    {
        var outcome = Cg.Sample(command);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law show cuota_diaria --at 2020-01-01")]
    [InlineData("law show salario_mensual --at 2020-01-01")]
    [InlineData("law cite lss 900")]
    [InlineData("calc --month 2020-01 --set días_trabajados=10 tipo=general --output cuota")]
    public void No_law_for_that_date(string command) =>
        Assert.Equal(4, Cg.Sample(command).ExitCode);

    [Fact]
    public void Check_failed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paquete.ley", "paquete p es \"P\" en \"P\"\n  legislador federación\n");
        folder.Write("a.ley", "regla r : pesos\n  = nada\n");
        Assert.Equal(5, Cg.RunIn(folder.Path, "law", "check", ".").ExitCode);
        Assert.Equal(
            5,
            Cg.RunIn(folder.Path, "law", "show", "r", "--at", "2026-01-01", "--law", ".").ExitCode
        );
    }

    [Fact]
    public void A_case_that_fails_is_told_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paquete.ley", "paquete p es \"P\" en \"P\"\n  legislador federación\n");
        folder.Write(
            "a.ley",
            """
            instrumento x "X" en "X"
              competencia federación
            artículo 1
            valor v : pesos
              desde 2020-01-01 : 5  fuente "f"
            regla r : pesos
              = v + 1 pesos
            caso "mal"
              dado mes 2026-03
              espera r 7  fuente "f"
            """
        );
        var outcome = Cg.RunIn(folder.Path, "law", "test", ".");
        Assert.Equal(5, outcome.ExitCode);
        Assert.Contains("a.ley:10:3", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("$6.00", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_one_line_without_a_stack_trace()
    {
        // A writer that is closed stands for any fault of the program.
        using var error = new StringWriter { NewLine = "\n" };
        var output = new StringWriter();
        output.Dispose();
        var exitCode = CommandLine.Run(
            ["law", "open", "--law", Cg.SampleLaw],
            output,
            error,
            colour: false
        );
        Assert.Equal(1, exitCode);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("cg --version", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_and_version_are_fine()
    {
        Assert.Contains("Uso:", Cg.Run().Output, StringComparison.Ordinal);
        Assert.Contains(
            "Usage:",
            Cg.Run("law", "--help", "--lang", "en").Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Cg.Run("--version").ExitCode);
    }

    [Fact]
    public void Colour_only_where_asked()
    {
        using var plain = new StringWriter();
        using var painted = new StringWriter();
        string[] args = ["law", "open", "--law", Cg.SampleLaw];
        CommandLine.Run(args, plain, TextWriter.Null, colour: false);
        CommandLine.Run(args, painted, TextWriter.Null, colour: true);
        Assert.DoesNotContain("\u001b", plain.ToString(), StringComparison.Ordinal);
        Assert.Contains("\u001b[1m", painted.ToString(), StringComparison.Ordinal);
    }
}
