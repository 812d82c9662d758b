using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class LawStatusCommandTests
{
    [Fact]
    public void What_ends_within_the_days_is_told_and_fails_the_check()
    {
        var outcome = Cg.Run(
            Cg.Split("law status --at 2026-11-24 --within 120 --check --law law --json")
        );
        Assert.Equal(5, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var ends = Ids(json, "ends");
        Assert.Contains("decreto_campo.tope_del_estímulo", ends);
        Assert.Contains("uma.uma_diaria", ends);
        Assert.Contains("conasami.salario_mínimo_general", ends);
        Assert.Contains("cpeum.jornada_semanal_máxima", Ids(json, "changes"));
        Assert.Contains("bienestar.pensión_de_adultos_mayores", Ids(json, "expected"));
        Assert.Contains(
            "fondo_bienestar.tope_del_fondo_bienestar",
            json.RootElement.GetProperty("unknown").EnumerateArray().Select(v => v.GetString())
        );
    }

    [Fact]
    public void People_read_the_dates_in_words_and_days_behind_are_refused()
    {
        var outcome = Cg.Run(Cg.Split("law status --at 2026-11-24 --law law"));
        Assert.Contains(
            "  1 de febrero de 2027      uma.uma_diaria",
            outcome.Output,
            StringComparison.Ordinal
        );
        var behind = Cg.Run(Cg.Split("law status --within -5 --law law"));
        Assert.Equal(2, behind.ExitCode);
        Assert.Contains("--within 120", behind.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_days_reach_it_nothing_ends()
    {
        // The decree ends on 31 December: its end is the first of January, 38 days from 24 November.
        var outcome = Cg.Run(Cg.Split("law status --at 2026-11-24 --within 37 --law law --json"));
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Empty(Ids(json, "ends"));
        var oneMore = Cg.Run(Cg.Split("law status --at 2026-11-24 --within 38 --law law --json"));
        using var later = JsonDocument.Parse(oneMore.Output);
        Assert.Contains("decreto_campo.tope_del_estímulo", Ids(later, "ends"));
    }

    [Fact]
    public void A_habit_that_was_not_kept_is_late()
    {
        var outcome = Cg.Run(Cg.Split("law status --at 2027-02-15 --check --law law"));
        Assert.Equal(5, outcome.ExitCode);
        Assert.Contains("ya debió cambiar", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Old_texts_are_listed_with_what_rests_on_them()
    {
        var outcome = Cg.Run(Cg.Split("law stale --at 2026-11-24 --months 24 --law law --json"));
        using var json = JsonDocument.Parse(outcome.Output);
        var texts = json
            .RootElement.EnumerateArray()
            .ToDictionary(
                i => i.GetProperty("instrument").GetString()!,
                i => i.GetProperty("text_as_of").GetString()
            );
        Assert.Equal("2024-06-07", texts["lss"]);
        Assert.DoesNotContain("lft", texts.Keys);
        Assert.Contains("uma", texts.Keys);
    }

    [Fact]
    public void The_timeline_tells_before_and_after()
    {
        var outcome = Cg.Run(
            Cg.Split("law timeline --of semanas_para_pensión --from 2026-01-01 --law law --lang en")
        );
        Assert.Contains("1 January 2026", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("875 weeks → 900 weeks", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("5 changes", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_coverage_is_markdown()
    {
        var outcome = Cg.Run(Cg.Split("law coverage --law law"));
        Assert.StartsWith("# Qué de la ley", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n## Ley del Seguro Social\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law stale --months 2000000000 --law law")]
    [InlineData("law status --at 9999-12-31 --within 2000000000 --law law")]
    public void Days_beyond_the_calendar_break_nothing(string command) =>
        Assert.Equal(0, Cg.Run(Cg.Split(command)).ExitCode);

    [Theory]
    [InlineData("law timeline --of aguacate --law law", 4, "cg law list")]
    [InlineData("law status --at ayer --law law", 2, "2026-03-15")]
    [InlineData("law timeline --from 2027-01-01 --to 2020-01-01 --law law", 2, "al revés")]
    [InlineData("law stale --months -1 --law law", 2, "--months 12")]
    public void A_mistake_says_how_to_mend_it(string command, int exitCode, string help)
    {
        var outcome = Cg.Run(Cg.Split(command));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(help, outcome.Error, StringComparison.Ordinal);
    }

    private static List<string> Ids(JsonDocument json, string list) =>
        [
            .. json
                .RootElement.GetProperty(list)
                .EnumerateArray()
                .Select(e => e.GetProperty("id").GetString()!),
        ];
}
