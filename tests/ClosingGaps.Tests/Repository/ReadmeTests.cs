using ClosingGaps.Cli;
using Xunit;

namespace ClosingGaps.Tests.Repository;

/// <summary>What the README prints is what the commands print. ACCEPT_GOLDEN=1 rewrites it.</summary>
public sealed class ReadmeTests
{
    private const string Fence = "```text\n";

    [Theory]
    [InlineData(0, "gaps")]
    [InlineData(1, "calc", "examples/tres_casas.yaml")]
    [InlineData(
        2,
        "entitlements",
        "examples/sus_derechos.yaml",
        "--at",
        "2026-11-24",
        "--right",
        "subsidio de maternidad"
    )]
    [InlineData(
        3,
        "life",
        "examples/su_vida.yaml",
        "--at",
        "2026-11-01",
        "--days",
        "3,5",
        "--houses",
        "1"
    )]
    public void Block_is_what_the_command_prints(int block, params string[] command)
    {
        var path = RepositoryRoot.Combine("README.md");
        var readme = File.ReadAllText(path);
        var (start, length) = Block(readme, block);
        var printed = Run(command);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(
                path,
                string.Concat(readme.AsSpan(0, start), printed, readme.AsSpan(start + length))
            );
        }
        else
        {
            Assert.Equal(printed, readme.Substring(start, length));
        }
    }

    [Theory]
    [InlineData("readings examples/formato_de_pago.yaml --paid 2615.26")]
    [InlineData("arrears examples/sin_registro.yaml --of casa_1 --until 2026-03")]
    [InlineData("compare general domestic-by-day")]
    [InlineData("law show uma_diaria --at 2026-03-01")]
    [InlineData("law cite lss 106")]
    [InlineData("law diff 2024-01-01 2024-02-01")]
    [InlineData("season examples/temporada.yaml --year 2026")]
    [InlineData("entitlements examples/sus_apoyos.yaml --at 2026-11-24")]
    [InlineData("life examples/jornalera.yaml --at 2026-11-01 --season 4,6,8")]
    [InlineData("law open")]
    [InlineData("law open especie --women")]
    [InlineData("law open especie --request")]
    [InlineData("law territory 20")]
    [InlineData("law timeline")]
    [InlineData("law status")]
    [InlineData("law stale")]
    public void Command_that_it_names_runs(string command)
    {
        Assert.Contains(
            $"`{command}`",
            File.ReadAllText(RepositoryRoot.Combine("README.md")),
            StringComparison.Ordinal
        );
        Assert.NotEqual("", Run(command.Split(' ')));
    }

    private static (int Start, int Length) Block(string readme, int block)
    {
        var start = 0;
        for (var i = 0; i <= block; i++)
        {
            start = readme.IndexOf(Fence, start, StringComparison.Ordinal) + Fence.Length;
        }

        return (start, readme.IndexOf("```", start, StringComparison.Ordinal) - start);
    }

    private static string Run(string[] command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(
            command,
            output,
            error,
            colour: false,
            folder: RepositoryRoot.Path
        );
        Assert.Equal("", error.ToString());
        Assert.Equal(0, code);
        return output.ToString();
    }
}
