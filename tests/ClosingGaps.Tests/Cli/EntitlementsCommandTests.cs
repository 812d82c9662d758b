using System.Text.Json;
using ClosingGaps.Tests.Casework;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class EntitlementsCommandTests
{
    private const string Example = "examples/sus_derechos.yaml --at 2026-11-24";

    [Theory]
    [InlineData("es", "")]
    [InlineData("en", "--all")]
    public void Says_what_was_accepted(string language, string more)
    {
        var outcome = Cg.Run(
            Cg.Split($"entitlements {Example} --law law --lang {language} {more}")
        );
        Golden.Check(
            $"Cli/entitlements.{language}.txt",
            GoldenText.WithoutHash(outcome.Everything)
        );
    }

    [Fact]
    public void Programs_get_tests_and_changes()
    {
        var outcome = Cg.Run(Cg.Split($"derechos {Example} --law law --json"));
        using var json = JsonDocument.Parse(outcome.Output);
        var maternity = json
            .RootElement.GetProperty("rights")
            .EnumerateArray()
            .Single(r => r.GetProperty("right").GetString() == "lss.tiene_subsidio_maternidad");
        Assert.Equal("not_yet", maternity.GetProperty("status").GetString());
        var change = maternity.GetProperty("change");
        Assert.Equal("register_days", change.GetProperty("kind").GetString());
        Assert.Equal(151, change.GetProperty("days").GetInt32());
        Assert.Equal(
            ["lss.embarazo_certificado"],
            change.GetProperty("facts").EnumerateArray().Select(f => f.GetString()!)
        );
        var weeks = maternity
            .GetProperty("tests")
            .EnumerateArray()
            .Single(t => t.GetProperty("lacks").ValueKind == JsonValueKind.Number);
        Assert.Equal(5, weeks.GetProperty("lacks").GetDouble());
    }

    [Fact]
    public void One_right_can_be_asked_alone()
    {
        var outcome = Cg.Run(Cg.Split($"entitlements {Example} --law law --right MATERNIDAD"));
        Assert.Contains("Subsidio de maternidad", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Pensión", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("examples/sus_apoyos.yaml", true)]
    [InlineData("examples/sus_derechos.yaml", false)]
    public void That_no_registration_was_told_is_said(string file, bool said)
    {
        var outcome = Cg.Run(Cg.Split($"entitlements {file} --law law"));
        Assert.Equal(
            said,
            outcome.Output.Contains("se cuenta como no registrada", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("entitlements examples/sus_derechos.yaml --at 1900-01-01", 4, "1 de julio de 1997")]
    [InlineData("entitlements examples/sus_derechos.yaml --right aguacate", 3, "aguacate")]
    [InlineData("entitlements examples/sus_derechos.yaml --at ayer", 2, "2026-03-15")]
    [InlineData("entitlements examples/no_hay.yaml", 3, "no_hay.yaml")]
    [InlineData("entitlements", 2, "argumento")]
    public void A_mistake_says_how_to_mend_it(string command, int exitCode, string help)
    {
        var outcome = Cg.Run(Cg.Split(command));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
    }
}
