using System.Text.RegularExpressions;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Cli;

/// <summary>Why a file could not be read or written, in both languages: the system tells it in English only.</summary>
internal static partial class FileTrouble
{
    public static Bilingual Of(Exception e)
    {
        var path = Quoted().Match(e.Message) is { Success: true } found ? found.Value : "";
        return e switch
        {
            DirectoryNotFoundException => new(
                $"no existe la carpeta de {path}",
                $"the folder of {path} does not exist"
            ),
            FileNotFoundException => new($"no existe {path}", $"{path} does not exist"),
            UnauthorizedAccessException => new(
                $"{path} no se puede abrir: es una carpeta o falta permiso",
                $"{path} cannot be opened: it is a folder or permission is missing"
            ),
            IOException
                when path.Length > 0
                    && e.Message.Contains("already exists", StringComparison.Ordinal) => new(
                $"{path} ya existe y no es una carpeta",
                $"{path} already exists and is no folder"
            ),
            _ => new(e.Message, e.Message),
        };
    }

    [GeneratedRegex("'[^']+'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
