using ClosingGaps.Law.Text;
using ClosingGaps.Tests.Repository;

namespace ClosingGaps.Tests.Syntax;

/// <summary>The examples of docs/law-language.md: its indented blocks, each a file of its own.</summary>
internal static class LanguageReference
{
    public static IReadOnlyList<SourceText> Examples()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine("docs", "law-language.md"));
        var examples = new List<SourceText>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsIndented(lines[i]))
            {
                continue;
            }

            var first = i;
            while (i < lines.Length && (lines[i].Length == 0 || IsIndented(lines[i])))
            {
                i++;
            }

            var block = string.Join('\n', lines[first..i].Select(l => l.Length == 0 ? l : l[4..]));
            examples.Add(
                new SourceText($"docs/law-language.md ({first + 1})", block.TrimEnd() + "\n")
            );
        }

        return examples;
    }

    private static bool IsIndented(string line) =>
        line.StartsWith("    ", StringComparison.Ordinal);
}
