using System.Text.Json;
using ClosingGaps.Cli;
using ClosingGaps.Tests.Casework;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy;

/// <summary>The command of the main job: its JSON, and what it says of a folder that is no survey.</summary>
public sealed class GapsCommandTests
{
    [Fact]
    public void Json_marks_the_sample_synthetic_and_leaves_out_what_rests_on_few_cases()
    {
        var (code, output, _) = Run("gaps", "--json");
        Assert.Equal(0, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.True(report.GetProperty("synthetic").GetBoolean());
        var figures = report.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(4 * 6 * 3 * 16, figures.Count);
        Assert.All(
            figures.Where(f =>
                f.GetProperty("measure").GetString() == "covered_through_work"
                && f.GetProperty("cases").GetInt32() is > 0 and < 30
            ),
            figure => Assert.Equal(JsonValueKind.Null, figure.GetProperty("value").ValueKind)
        );
    }

    [Theory]
    [InlineData("es", "la carpeta no existe")]
    [InlineData("en", "the folder does not exist")]
    public void A_folder_that_is_not_there_is_bad_input(string language, string message)
    {
        var (code, output, error) = Run("gaps", "no/such/folder", "--lang", language);
        Assert.Equal(3, code);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_among_the_codes_is_told_with_file_row_and_column()
    {
        var folder = Directory.CreateTempSubdirectory("gaps").FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Combine("data", "synthetic")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var jobs = Path.Combine(folder, "trabajos.csv");
        var lines = File.ReadAllLines(jobs);
        lines[4] = string.Join(',', lines[4].Split(',').Select((field, i) => i == 3 ? "x" : field));
        File.WriteAllLines(jobs, lines);

        var (code, _, error) = Run("gaps", folder);
        Assert.Equal(3, code);
        Assert.Contains("trabajos.csv, fila 5, columna numtrab", error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What may not be shown is in no form of the output.</summary>
    [Fact]
    public void Branches_give_no_value_where_none_may_be_shown()
    {
        var (code, output, _) = Run("branches", "--by", "area", "--json");
        Assert.Equal(0, code);
        var states = JsonDocument
            .Parse(output)
            .RootElement.GetProperty("states")
            .EnumerateArray()
            .ToList();
        // Groups, sexes, branches, states and the people, the country and two areas.
        Assert.Equal(4 * 3 * 5 * 11 * 3, states.Count);
        Assert.Contains(states, s => s.GetProperty("showing").GetString() == "few_cases");
        Assert.All(
            states,
            s =>
                Assert.Equal(
                    s.GetProperty("showing").GetString() is "shown" or "zero",
                    s.GetProperty("value").ValueKind == JsonValueKind.Number
                )
        );
    }

    [Theory]
    [InlineData("branches", "es")]
    [InlineData("branches", "en")]
    [InlineData("ledger", "es")]
    [InlineData("ledger", "en")]
    public void The_text_of_the_sample_is_the_accepted_one(string command, string language)
    {
        var (code, output, _) = Run(command, "--lang", language);
        Assert.Equal(0, code);
        Golden.Check($"Cli/{command}.{language}.txt", GoldenText.WithoutHash(output));
    }

    /// <summary>The same women before and after: nobody comes or goes, and those who worked too few days reach.</summary>
    [Fact]
    public void Branches_under_a_reform_move_women_from_one_link_to_another()
    {
        var (code, output, _) = Run(
            "branches",
            "--proposal",
            "semana_entera_en_el_hogar",
            "--json"
        );
        Assert.Equal(0, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(64, report.GetProperty("reform_sha256").GetString()!.Length);
        var women = report
            .GetProperty("reform")
            .EnumerateArray()
            .Where(r =>
                r.GetProperty("group").GetString() == "es_trabajadora_hogar"
                && r.GetProperty("sex").GetString() == "women"
                && r.GetProperty("branch").GetString() == "invalidity_and_life"
            )
            .ToDictionary(r => r.GetProperty("state").GetString() ?? "people");
        var unequal = women["unequal_treatment"];
        Assert.Equal(0, unequal.GetProperty("after").GetProperty("value").GetDouble());
        var gone = unequal.GetProperty("change").GetProperty("difference").GetDouble();
        Assert.Equal(-unequal.GetProperty("before").GetProperty("value").GetDouble(), gone, 3);
        var came = women["compliance"].GetProperty("change").GetProperty("difference");
        Assert.InRange(came.GetDouble(), 1, -gone);
        Assert.Equal(
            women["people"].GetProperty("before").GetProperty("value").GetDouble(),
            women["people"].GetProperty("after").GetProperty("value").GetDouble()
        );
    }

    [Fact]
    public void A_file_of_all_figures_holds_the_five_gaps_and_the_ledger()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gaps").FullName, "all.json");
        var (code, _, _) = Run("gaps", "--json-file", file);
        Assert.Equal(0, code);
        var all = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.NotEqual(0, all.GetProperty("five_gaps").GetProperty("states").GetArrayLength());
        Assert.Equal(10, all.GetProperty("ledger").GetProperty("clauses").GetArrayLength());
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void The_ledger_of_a_state_prints_parts_that_add_up()
    {
        var (code, output, _) = Run("ledger", "--territory", "20", "--json");
        Assert.Equal(0, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(10, report.GetProperty("clauses").GetArrayLength());
        var whole = report
            .GetProperty("lines")
            .EnumerateArray()
            .GroupBy(l =>
                (Text(l, "group"), Text(l, "sex"), Text(l, "branch"), Text(l, "dimension"))
            )
            .Where(g =>
                g.All(l => l.GetProperty("whole_persons").ValueKind == JsonValueKind.Number)
            )
            .ToList();
        Assert.NotEmpty(whole);
        Assert.All(
            whole,
            g =>
                Assert.Equal(
                    g.Where(l => Text(l, "part") == "gap").Sum(Persons),
                    g.Where(l => Text(l, "part") != "gap").Sum(Persons)
                )
        );

        static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
        static long Persons(JsonElement line) => line.GetProperty("whole_persons").GetInt64();
    }

    [Theory]
    [InlineData("--territory", "99", "no es un estado")]
    [InlineData("--clauses", "cuota_a_la_mitad", "cambia la fórmula")]
    public void What_the_ledger_cannot_do_is_told(string option, string value, string message)
    {
        var (code, output, error) = Run("ledger", option, value);
        Assert.Equal(3, code);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(
            command,
            output,
            error,
            colour: false,
            folder: RepositoryRoot.Path
        );
        return (code, output.ToString(), error.ToString());
    }
}
