using Xunit;

namespace ClosingGaps.Tests.Cli;

public sealed class FormatCommandTests
{
    private const string Untidy = "valor   v:pesos\n desde 2020-01-01:5   fuente \"f\"\n";

    [Fact]
    public void Check_writes_nothing_and_says_which_file_would_change()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/v.ley", Untidy);
        var outcome = Cg.RunIn(folder.Path, "law", "format", ".", "--check");
        Assert.Equal(5, outcome.ExitCode);
        Assert.Contains("a/v.ley", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(Untidy, folder.Read("a/v.ley"));
    }

    [Fact]
    public void Format_once_and_there_is_nothing_left_to_do()
    {
        using var folder = new TemporaryFolder();
        folder.Write("v.ley", Untidy);
        Assert.Equal(0, Cg.RunIn(folder.Path, "law", "format", "v.ley").ExitCode);
        Assert.NotEqual(Untidy, folder.Read("v.ley"));
        Assert.Equal(0, Cg.RunIn(folder.Path, "law", "format", ".", "--check").ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input() =>
        Assert.Equal(3, Cg.Run("law", "format", "no_existe.ley").ExitCode);
}
