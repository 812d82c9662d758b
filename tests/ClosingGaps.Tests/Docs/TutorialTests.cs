using System.Text;
using System.Text.RegularExpressions;
using ClosingGaps.Tests.Cli;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Docs;

/// <summary>
/// Follows docs/tutorial.md to the letter: writes its files, makes its changes, runs its commands, and writes the page again with what came
/// out. The page on disk must be that page.
/// </summary>
public sealed partial class TutorialTests
{
    [Fact]
    public void Every_file_and_command_of_the_tutorial_does_what_it_says()
    {
        var path = RepositoryRoot.Combine("docs", "tutorial.md");
        using var folder = new TemporaryFolder();
        var page = new StringBuilder();
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var commands = 0;
        var text = "";
        for (var i = 0; i < lines.Length; i++)
        {
            page.Append(lines[i]).Append('\n');
            var fence = Fence().Match(lines[i]);
            if (!fence.Success)
            {
                Change(folder, lines[i]);
                text = lines[i].Length > 0 ? lines[i] : text;
                continue;
            }

            var end = Array.IndexOf(lines, "```", i + 1);
            var block = lines[(i + 1)..end];
            if (fence.Groups["kind"].Value == "console")
            {
                commands++;
                var exit = fence.Groups["exit"].Value is { Length: > 0 } code ? code[0] - '0' : 0;
                page.Append(Run(folder, block[0], exit));
            }
            else
            {
                folder.Write(
                    FileName().Matches(text)[^1].Groups["name"].Value,
                    string.Join('\n', block) + "\n"
                );
                page.AppendJoin('\n', block).Append('\n');
            }

            page.Append("```\n");
            i = end;
        }

        Assert.True(commands >= 12, "the tutorial runs its commands");
        Golden.CheckFile(path, page.ToString());
    }

    private static string Run(TemporaryFolder folder, string command, int exit)
    {
        Assert.StartsWith("$ cg ", command, StringComparison.Ordinal);
        var outcome = Cg.RunIn(folder.Path, Cg.Split(command["$ cg ".Length..]));
        Assert.True(outcome.ExitCode == exit, $"{command}\n{outcome.Everything}");
        return $"{command}\n{(outcome.Output + outcome.Error).TrimEnd('\n')}\n";
    }

    /// <summary>"In `file`, `this` becomes `that`."</summary>
    private static void Change(TemporaryFolder folder, string line)
    {
        if (Becomes().Match(line) is { Success: true } change)
        {
            var name = change.Groups["name"].Value;
            var before = folder.Read(name);
            Assert.Contains(change.Groups["from"].Value, before, StringComparison.Ordinal);
            folder.Write(
                name,
                before.Replace(
                    change.Groups["from"].Value,
                    change.Groups["to"].Value,
                    StringComparison.Ordinal
                )
            );
        }
    }

    [GeneratedRegex(
        "^```(?<kind>[a-z]+)( exit=(?<exit>[0-9]))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<name>[^`]+\\.(ley|yaml))`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(
        "[Ii]n `(?<name>[^`]+)`, `(?<from>[^`]+)` becomes `(?<to>[^`]+)`",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Becomes();
}
