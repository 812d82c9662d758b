using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Binding;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli.Data;

/// <summary>The mappings that come with the program: what the columns of a survey mean.</summary>
internal static class Mappings
{
    /// <summary>The folder of a mapping.</summary>
    public static string FolderOf(Terminal terminal, string mapping) =>
        Companion.Find(terminal, "paquete.ley", "mappings", mapping);

    public static IReadOnlyList<SourceText> FilesOf(Terminal terminal, string mapping) =>
        LawLoader.ReadBeside(FolderOf(terminal, mapping));

    /// <summary>The columns that a mapping asks of a survey.</summary>
    public static IReadOnlyList<string> ColumnsOf(Terminal terminal, string mapping) =>
        LawLoader.ColumnsNamed(FilesOf(terminal, mapping));
}
