using System.Text.Json.Nodes;
using ClosingGaps.Casework.Adequacy;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Tests.Cli;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Adequacy;

/// <summary>What benefits are worth, recomputed by hand from the articles, for a woman paid 450 pesos a day (SBC 472.19).</summary>
public sealed class AdequacyStudyTests
{
    private const double Wage = 472.19;
    private const double Month = 365 / 12.0;

    // UMA of 2021 over that of 2026 (INEGI).
    private const double To2021 = 89.62 / 117.31;

    private static readonly Lazy<JsonNode> Home = new(() =>
        Study("examples/su_vida.yaml --at 2026-11-01 --days 3,5 --houses 1")
    );

    private static readonly Lazy<JsonNode> Field = new(() =>
        Study("examples/jornalera.yaml --at 2026-11-01 --season 4,8")
    );

    [Fact]
    public void Earnings_are_those_of_a_month_of_work()
    {
        // 450 pesos by the days of a year, over twelve.
        Assert.InRange((double)Home.Value["courses"]![1]!["earnings_a_month"]!, 9_700, 9_800);
    }

    [Fact]
    public void Sickness_pays_sixty_per_cent_and_maternity_all_of_the_wage()
    {
        Assert.Equal(0.6 * Wage * Month, Pesos(Home, 1, "sickness"), 1);
        Assert.Equal(Wage * Month, Pesos(Home, 1, "maternity"), 1);
    }

    [Fact]
    public void Three_days_a_week_never_give_maternity_pay()
    {
        var maternity = Branch(Home, 0, "maternity");
        Assert.Equal("never", (string)maternity["state"]!);
        Assert.False((bool)maternity["meets_c102"]!);
        Assert.Null(maternity["pesos_a_month"]);
    }

    [Fact]
    public void Invalidity_is_35_per_cent_with_allowances_of_35()
    {
        // LSS 141 and 138: 35 % × (1 + 15 % + 2 × 10 %), by the 30.4 days of a month of pension.
        var pension = 0.35 * 1.35 * Wage * 30.4 * To2021;
        Assert.InRange(Pesos(Home, 1, "invalidity"), pension - 1, pension + 1);
        // Survivors: without allowances, 90 % + 2 × 20 % capped at all of it (LSS 131, 135, 144).
        var family = 0.35 * Wage * 30.4 * To2021;
        Assert.InRange(Pesos(Home, 1, "survivors"), family - 1, family + 1);
    }

    [Fact]
    public void The_share_is_over_earnings_in_the_same_pesos()
    {
        var old = Branch(Home, 1, "oldage");
        Assert.True((bool)old["in_pesos_of_2021"]!);
        Assert.Equal(
            (double)Home.Value["courses"]![1]!["earnings_a_month"]! * To2021,
            (double)old["earnings_a_month"]!,
            2
        );
        Assert.Equal(
            (double)old["pesos_a_month"]! / (double)old["earnings_a_month"]!,
            (double)old["replacement"]!,
            9
        );
        // Urban line of January 2021.
        Assert.Equal(
            (double)old["pesos_a_month"]! / 3_660.64,
            (double)old["over_urban_poverty_line"]!,
            9
        );
    }

    [Fact]
    public void A_season_is_asked_about_on_a_day_of_work()
    {
        Assert.Equal("given", (string)Branch(Field, 1, "sickness")["state"]!);
        Assert.Equal("never", (string)Branch(Field, 0, "maternity")["state"]!);
        Assert.Equal("never", (string)Branch(Field, 0, "oldage")["state"]!);
    }

    [Fact]
    public void The_yardsticks_name_their_evidence()
    {
        var yardsticks = Yardsticks.Read(RepositoryRoot.Combine("content"));
        Assert.Equal(45, yardsticks.Of(CashBranch.Maternity).Percent);
        Assert.Equal(40, yardsticks.Of(CashBranch.OldAge).Percent);
        Assert.Equal(new DateOnly(2026, 1, 1), yardsticks.LineAt(new DateOnly(2026, 11, 1))!.Month);
        Assert.Null(yardsticks.LineAt(new DateOnly(2020, 1, 1)));
    }

    [Fact]
    public void The_poverty_lines_are_those_of_the_register()
    {
        var register = ContentFile.Parse<List<Dictionary<string, string>>>(
            File.ReadAllText(SharedData.Path("facts", "poverty-lines.yaml")),
            "poverty-lines.yaml"
        );
        foreach (var line in Yardsticks.Read(RepositoryRoot.Combine("content")).Lines)
        {
            var published = register.Single(r => r["month"] == $"{line.Month:yyyy-MM}");
            Assert.Equal(line.Urban, Number(published["lpi_urban"]));
            Assert.Equal(line.Rural, Number(published["lpi_rural"]));
        }
    }

    [Fact]
    public void A_file_that_lacks_a_branch_is_told()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(RepositoryRoot.Combine("content", Yardsticks.FileName));
        File.WriteAllText(
            Path.Combine(folder.Path, Yardsticks.FileName),
            text.Replace("branch: survivors", "branch: sickness", StringComparison.Ordinal)
        );
        Assert.Throws<ContentException>(() => Yardsticks.Read(folder.Path));
    }

    private static double Number(string text) =>
        double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Pesos(Lazy<JsonNode> study, int course, string branch) =>
        (double)Branch(study, course, branch)["pesos_a_month"]!;

    private static JsonNode Branch(Lazy<JsonNode> study, int course, string branch) =>
        study.Value["courses"]![course]!["branches"]!
            .AsArray()
            .Single(b => (string)b!["branch"]! == branch)!;

    private static JsonNode Study(string of) =>
        JsonNode.Parse(Cg.Run(Cg.Split($"adequacy {of} --json --law law")).Output)!;
}
