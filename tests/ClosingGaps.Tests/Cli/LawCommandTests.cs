using System.Text.Json;
using Xunit;

namespace ClosingGaps.Tests.Cli;

/// <summary>What each command about the law says, in both languages, against accepted texts.</summary>
public sealed class LawCommandTests
{
    public static TheoryData<string, string> Commands { get; } =
        new()
        {
            { "show_value", "law show cuota_diaria --at 2026-01-01" },
            { "show_value_before_it_begins", "law show cuota_diaria --at 2020-01-01" },
            { "show_rule", "law show cuota --at 2026-01-01" },
            { "show_rule_in_a_state", "law show apoyo --at 2026-01-01 --territory 09007" },
            { "show_table", "law show apoyo_por_edad --at 2026-01-01" },
            { "show_input", "law show tipo --at 2026-01-01" },
            { "show_reading", "law show lectura_del_factor --at 2026-01-01" },
            { "show_category", "law show regimen --at 2026-01-01" },
            { "diff", "law diff 2023-12-31 2026-12-31" },
            { "diff_of_a_state", "law diff 2024-12-31 2025-01-01 --territory 09" },
            { "graph", "law graph neto --depth 2" },
            { "graph_users", "law graph cuota_diaria --depth 3" },
            { "graph_dot", "law graph cuota --dot --depth 1" },
            { "cite", "law cite lss 106" },
            { "cite_transitory", "law cite LSS transitorio segundo" },
            { "open", "law open" },
            { "list", "law list apoyo" },
        };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Says_what_was_accepted(string name, string command)
    {
        foreach (var language in new[] { "es", "en" })
        {
            var outcome = Cg.Sample($"{command} --lang {language}");
            Golden.Check($"Cli/{name}.{language}.txt", outcome.Everything);
        }
    }

    [Theory]
    [InlineData("law show cuota_diaria --at 2026-01-01")]
    [InlineData("law show cuota --at 2026-01-01")]
    [InlineData("law show apoyo_por_edad --at 2026-01-01")]
    [InlineData("law show tipo --at 2026-01-01")]
    [InlineData("law diff 2023-12-31 2026-12-31")]
    [InlineData("law graph neto")]
    [InlineData("law cite lss 106")]
    [InlineData("law open")]
    [InlineData("law list")]
    public void Json_is_json_and_the_same_in_both_languages_but_for_texts(string command)
    {
        using var es = JsonDocument.Parse(Cg.Sample($"{command} --json").Output);
        using var en = JsonDocument.Parse(Cg.Sample($"{command} --json --lang en").Output);
        Assert.Equal(Keys(es.RootElement), Keys(en.RootElement));
    }

    [Fact]
    public void Json_of_a_value_has_its_amount_as_a_number()
    {
        using var json = JsonDocument.Parse(
            Cg.Sample("law show cuota_diaria --at 2026-01-01 --json").Output
        );
        Assert.Equal(21.50m, json.RootElement.GetProperty("value").GetDecimal());
        var entry = json.RootElement.GetProperty("entries")[1];
        Assert.True(entry.GetProperty("in_force").GetBoolean());
        Assert.Equal(
            "recalled",
            entry.GetProperty("provenance").GetProperty("evidence").GetString()
        );
    }

    [Fact]
    public void A_name_may_be_typed_without_accents()
    {
        var outcome = Cg.Sample("law show dias_trabajados --at 2026-01-01");
        Assert.Contains("lss.días_trabajados", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void A_projection_is_not_shown_as_law_in_force()
    {
        var outcome = Cg.Sample("law show cuota_diaria --at 2027-06-01");
        Assert.Contains(
            "Al 1 de junio de 2027: $21.50/día",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_proposal_counts_only_when_named()
    {
        var without = Cg.Sample("law show cuota_diaria --at 2026-06-01");
        var with = Cg.Sample("law show cuota_diaria --at 2026-06-01 --proposal cuota_alta");
        Assert.Contains(
            "Al 1 de junio de 2026: $21.50/día",
            without.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("Al 1 de junio de 2026: $30.00/día", with.Output, StringComparison.Ordinal);
    }

    private static List<string> Keys(JsonElement element)
    {
        var keys = new List<string>();
        Collect(element);
        return keys;

        void Collect(JsonElement e)
        {
            if (e.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in e.EnumerateObject())
                {
                    keys.Add(property.Name);
                    Collect(property.Value);
                }
            }
            else if (e.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in e.EnumerateArray())
                {
                    Collect(item);
                }
            }
        }
    }
}
