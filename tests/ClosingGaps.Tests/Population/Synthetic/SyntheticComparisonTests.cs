using System.Text;
using ClosingGaps.Cli.Data;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Tests.Cli;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Population.Synthetic;

/// <summary>The table of how close the sample comes is made, not written.</summary>
public sealed class SyntheticComparisonTests
{
    private const string Marker =
        "<!-- table made by SyntheticComparisonTests; run it with ACCEPT_GOLDEN=1 -->\n";

    [Fact]
    public void The_table_in_the_document_is_what_the_surveys_give()
    {
        var checks = SampleComparison.Figures(
            SyntheticSampleTests.Shipped,
            SharedData.Path("data", "enigh2010")
        );
        var path = RepositoryRoot.Combine("docs", "methods", "synthetic-sample.md");
        var document = File.ReadAllText(path).ReplaceLineEndings("\n");
        var text = document[..(document.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)];

        var table = new StringBuilder("\n");
        var headings = ComparisonText.Headings((_, en) => en);
        table
            .Append("| ")
            .AppendJoin(" | ", headings)
            .Append(" |\n|---|---:|---:|---:|---:|---:|---|\n");
        foreach (var check in checks)
        {
            var cells = ComparisonText.Row(check, "en");
            // Two leading blanks mark a line under the group above.
            if (cells[0].StartsWith("  ", StringComparison.Ordinal))
                cells[0] = "· " + cells[0].Trim();
            table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        Golden.CheckFile(path, text + table);
    }

    [Fact]
    public void The_command_asks_whether_to_write_or_to_check()
    {
        var neither = Cg.Run("data", "synthesise", "nowhere");
        Assert.Equal(2, neither.ExitCode);
        Assert.Contains(
            "--to CARPETA para escribir la muestra, o --check",
            neither.Error,
            StringComparison.Ordinal
        );

        var missing = Cg.Run("data", "synthesise", "nowhere", "--check", "--lang", "en");
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("the folder does not exist", missing.Error, StringComparison.Ordinal);
    }
}
