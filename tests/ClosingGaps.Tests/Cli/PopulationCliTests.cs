using System.Globalization;
using System.Text.Json.Nodes;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>Donors, another year and a whole country, asked for on the command line: what is borrowed or moved says so, and what cannot be is told why.</summary>
public sealed class PopulationCliTests
{
    [Theory]
    [InlineData(2, "2023T4", "gaps", "--calibrate-to", "1999T1")]
    [InlineData(2, "quite --calibrate-to", "gaps", "--calibrate-to", "2023T4")]
    [InlineData(2, "de 2 a 200", "gaps", "--draws", "1")]
    [InlineData(2, "de 1 a 650000000", "data", "country", "--persons", "0")]
    public void What_cannot_be_done_is_told_in_words(int code, string help, params string[] command)
    {
        var outcome = Cg.Run([.. command, "--lang", "es"]);
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(help, outcome.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_survey_that_lacks_nothing_asks_for_no_donors()
    {
        var sample = RepositoryRoot.Combine("data", "synthetic");
        var outcome = Cg.Run("gaps", sample, "--donors", sample, "--lang", "es");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("quite --donors", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void What_donors_gave_is_on_the_face_and_its_error_is_larger_than_that_of_sampling()
    {
        var survey = SharedData.Path("data", "enigh2016");
        var donors = SharedData.Path("data", "enigh2010");
        var text = Cg.Run(
            "gaps",
            survey,
            "--donors",
            donors,
            "--draws",
            "3",
            "--lang",
            "es"
        ).Everything;
        Assert.Contains("de donantes de la ENIGH 2010 (imputado)", text, StringComparison.Ordinal);
        Assert.Contains("Imputado, no observado", text, StringComparison.Ordinal);

        var json = JsonNode.Parse(
            Cg.Run("gaps", survey, "--donors", donors, "--draws", "3", "--json").Output
        )!;
        Assert.Equal("ENIGH 2010", (string?)json["imputation"]!["donors"]);
        Assert.Equal(3, (int)json["imputation"]!["draws"]!);
        var gap = json["figures"]!
            .AsArray()
            .Single(f =>
                (string?)f!["group"] == "es_trabajadora_hogar"
                && f["place"] is null
                && (string?)f["sex"] == "women"
                && (string?)f["measure"] == "gap"
            )!;
        Assert.InRange((double)gap["value"]!, 2_200_000, 2_530_000);
        Assert.True((double)gap["standard_error"]! > 0);
    }

    /// <summary>What a survey does not ask, donors give to the links too; and links of a mean still add up.</summary>
    [Fact]
    public void Links_and_ledger_take_donors_and_another_year()
    {
        var survey = SharedData.Path("data", "enigh2016");
        string[] filled =
        [
            survey,
            "--donors",
            SharedData.Path("data", "enigh2010"),
            "--draws",
            "2",
        ];
        var branches = JsonNode.Parse(Cg.Run(["branches", .. filled, "--json"]).Output)!;
        Assert.Equal("ENIGH 2010", (string?)branches["imputation"]!["donors"]);
        var women = branches["states"]!
            .AsArray()
            .Where(s =>
                (string?)s!["group"] == "es_trabajadora_hogar"
                && (string?)s["sex"] == "women"
                && (string?)s["branch"] == "sickness_and_maternity"
                && (string?)s["dimension"] == ""
            )
            .ToDictionary(s => (string?)s!["state"] ?? "people");
        // Without donors nobody's cover is known and every one is "unknown".
        Assert.InRange((double)women["compliance"]!["value"]!, 1_300_000, 1_650_000);
        Assert.True((double)women["covered"]!["value"]! > 0);

        var ledger = JsonNode.Parse(Cg.Run(["ledger", .. filled, "--json"]).Output)!;
        Assert.Equal(2, (int)ledger["imputation"]!["draws"]!);

        var moved = JsonNode.Parse(
            Cg.Run(
                "branches",
                SharedData.Path("data", "enigh2010"),
                "--calibrate-to",
                "2023T4",
                "--json"
            ).Output
        )!;
        Assert.Equal("2023T4", (string?)moved["calibration"]!["period"]);
    }

    [Fact]
    public void A_country_says_that_it_is_made_up_and_comes_again()
    {
        string[] command = ["data", "country", "--persons", "5000", "--lang", "es"];
        var text = Cg.Run(command).Everything;
        Assert.Contains("DATOS SINTÉTICOS", text, StringComparison.Ordinal);
        Assert.Equal(text, Cg.Run([.. command, "--threads", "1"]).Everything);

        var json = JsonNode.Parse(Cg.Run([.. command, "--json"]).Output)!;
        Assert.True((bool)json["synthetic"]!);
        Assert.Contains(
            ((long)json["persons"]!).ToString("N0", CultureInfo.InvariantCulture),
            text,
            StringComparison.Ordinal
        );
    }
}
