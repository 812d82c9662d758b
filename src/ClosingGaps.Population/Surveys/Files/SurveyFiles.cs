namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// The files of one edition, in a folder, in the zips of a folder, or in one zip; found by their names,
/// whatever the case. Opening looks at names only. A CSV beside the zip that it came from stands for it.
/// </summary>
internal sealed class SurveyFiles
{
    private const string SyntheticMark = "SYNTHETIC.txt";
    private const string ZipExtension = ".zip";
    private readonly ILookup<string, SurveyFile> tables;

    private SurveyFiles(SurveyLayout layout, ILookup<string, SurveyFile> tables, bool isSynthetic)
    {
        Layout = layout;
        this.tables = tables;
        IsSynthetic = isSynthetic;
    }

    public SurveyLayout Layout { get; }

    /// <summary>Whether they declare made-up data.</summary>
    public bool IsSynthetic { get; }

    /// <param name="path">Folder or zip.</param>
    /// <exception cref="SurveyReadException">Nothing there, no whole edition, or a zip that is none.</exception>
    public static SurveyFiles Open(string path)
    {
        var found = Find(path);
        var byTable = found
            .Select(f => (Table: TableNames.Of(f.ShortName), f.File))
            .Where(f => f.Table is not null)
            .GroupBy(f => f.Table, StringComparer.Ordinal)
            .SelectMany(g =>
                g.Any(f => f.File is LooseFile) ? g.Where(f => f.File is LooseFile) : g
            )
            .ToLookup(f => f.Table!, f => f.File, StringComparer.Ordinal);
        var layout = SurveyLayout.All.FirstOrDefault(l =>
            EditionFault.Absent(l, byTable).Length == 0
        );
        if (layout is null)
            throw new SurveyReadException(EditionFault.Of(path, byTable));
        var isSynthetic = found.Any(f =>
            string.Equals(f.ShortName, SyntheticMark, StringComparison.OrdinalIgnoreCase)
        );
        return new SurveyFiles(layout, byTable, isSynthetic);
    }

    /// <summary>Whether the table is there, or must be, or is none of the edition (which reading tells).</summary>
    public bool MayHave(string table) =>
        tables.Contains(table) || Layout.Find(table) is not { Required: false };

    /// <summary>The one file of a table.</summary>
    public SurveyFile File(LayoutTable table)
    {
        SurveyFile[] found = [.. tables[table.Name]];
        if (found.Length == 1)
            return found[0];
        if (found.Length == 0)
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.MissingFile,
                    table.Name + ".csv",
                    0,
                    "",
                    $"falta el archivo, y se pidieron columnas suyas. Póngalo junto a los demás de {Layout.Title}.",
                    $"the file is missing, and columns of it were asked for. Put it beside the others of {Layout.Title}."
                )
            );
        }

        var names = string.Join(", ", found.Select(f => f.Name));
        throw new SurveyReadException(
            new SurveyFault(
                SurveyFaultKind.RepeatedFile,
                table.Name,
                0,
                "",
                $"la tabla está más de una vez: {names}. Deje los archivos de una sola edición, cada uno una vez.",
                $"the table is there more than once: {names}. Leave the files of one edition, each once."
            )
        );
    }

    private static List<(string ShortName, SurveyFile File)> Find(string path)
    {
        if (Directory.Exists(path))
        {
            string[] all = [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)];
            return
            [
                .. all.Where(p => !IsZip(p))
                    .Select(p => (Path.GetFileName(p), (SurveyFile)new LooseFile(p))),
                .. all.Where(IsZip).SelectMany(Zipped),
            ];
        }

        if (System.IO.File.Exists(path))
        {
            if (IsZip(path))
                return [.. Zipped(path)];
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.MissingFolder,
                    path,
                    0,
                    "",
                    "es un archivo que no es zip. Dé la carpeta que contiene los CSV de la encuesta, o su zip.",
                    "this is a file and no zip. Give the folder that holds the survey's CSV files, or its zip."
                )
            );
        }

        throw new SurveyReadException(
            new SurveyFault(
                SurveyFaultKind.MissingFolder,
                path,
                0,
                "",
                "la carpeta no existe. Dé la carpeta que contiene los archivos CSV de la encuesta, o su zip.",
                "the folder does not exist. Give the folder that holds the survey's CSV files, or its zip."
            )
        );
    }

    private static bool IsZip(string path) =>
        path.EndsWith(ZipExtension, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string, SurveyFile)> Zipped(string path) =>
        SurveyZip.Open(path).Select(f => (f.ShortName, (SurveyFile)f));
}
