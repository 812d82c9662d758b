using System.Text.Json;
using ClosingGaps.Cli;
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
