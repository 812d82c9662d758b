using System.Text.RegularExpressions;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>What <c>cg gaps</c> prints of the sample that ships. ACCEPT_GOLDEN=1 rewrites it.</summary>
public sealed partial class GapsCliTests
{
    [Theory]
    [InlineData("gaps_detail", "gaps --detail --law-date 2021-06-15")]
    [InlineData("gaps_states", "gaps --by state")]
    [InlineData("gaps_cost", "gaps --cost")]
    [InlineData("gaps_reform", "gaps --proposal cuota_a_la_mitad")]
    [InlineData(
        "gaps_reform_without_effect",
        "gaps --set edad_mínima_para_trabajar=14 años --from 2026-01-01"
    )]
    public void Prints(string name, string command)
    {
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.Run([.. Words(command), "--lang", language]);
            // The identity of law and mapping changes with each of their letters; the README holds it.
            Golden.Check(
                $"Cli/{name}.{language}.txt",
                Identity().Replace(outcome.Everything, "············")
            );
        }
    }

    [Fact]
    public void A_date_before_the_law_that_is_held_ends_with_its_own_code()
    {
        var outcome = Cg.Run("gaps", "--law-date", "1900-01-01");
        Assert.Equal(4, outcome.ExitCode);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData(3, "6 %", "tasa_infonavit=6", "2026-01-01")]
    [InlineData(3, "¿Quiso decir tasa_infonavit?", "tasa_infonavi=6 %", "2026-01-01")]
    [InlineData(3, "--proposal", "mes_completo=sí", "2026-01-01")]
    [InlineData(2, "NOMBRE=VALOR", "tasa_infonavit", "2026-01-01")]
    [InlineData(2, "NOMBRE=VALOR", "tasa_infonavit=6 % \nregla x = 1", "2026-01-01")]
    [InlineData(2, "--from 2026-01-01", "tasa_infonavit=6 %", null)]
    public void A_change_that_cannot_be_made_says_how_to_write_it(
        int code,
        string help,
        string set,
        string? from
    )
    {
        var outcome = Cg.Run([
            "gaps",
            "--set",
            set,
            .. from is null ? [] : new[] { "--from", from },
        ]);
        Assert.Equal(code, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cg law check", outcome.Error, StringComparison.Ordinal);
    }

    // «--set NAME=VALUE UNIT» is one word.
    private static string[] Words(string command) =>
        command.Contains("--set", StringComparison.Ordinal)
            ? ["gaps", "--set", "edad_mínima_para_trabajar=14 años", "--from", "2026-01-01"]
            : command.Split(' ');

    [GeneratedRegex("[0-9a-f]{12}", RegexOptions.NonBacktracking)]
    private static partial Regex Identity();
}
