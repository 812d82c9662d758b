namespace ClosingGaps.Population.Surveys;

/// <summary>A folder with the files of one edition, found by their names, whatever the case.</summary>
internal sealed class SurveyFolder
{
    private const string SyntheticMark = "SYNTHETIC.txt";
    private readonly Dictionary<string, string> paths;

    private SurveyFolder(SurveyLayout layout, Dictionary<string, string> paths)
    {
        Layout = layout;
        this.paths = paths;
    }

    public SurveyLayout Layout { get; }

    public bool IsSynthetic => paths.ContainsKey(SyntheticMark);

    public static SurveyFolder Open(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.MissingFolder,
                    folder,
                    0,
                    "",
                    "la carpeta no existe. Dé la carpeta que contiene los archivos CSV de la encuesta.",
                    "the folder does not exist. Give the folder that holds the survey's CSV files."
                )
            );
        }

        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            found.TryAdd(Path.GetFileName(path), path);
        var layout = SurveyLayout.All.FirstOrDefault(l => Absent(l, found).Length == 0);
        if (layout is null)
            throw new SurveyReadException(NoEdition(folder, found));
        return new SurveyFolder(layout, found);
    }

    public string FileName(LayoutTable table) => Path.GetFileName(PathOf(table));

    public byte[] Bytes(LayoutTable table)
    {
        var path = PathOf(table);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.UnreadableFile,
                    Path.GetFileName(path),
                    0,
                    "",
                    $"el archivo no se pudo leer ({e.Message}). Revise permisos y que nadie lo tenga abierto.",
                    $"the file could not be read ({e.Message}). Check permissions, and that nobody has it open."
                )
            );
        }
    }

    private string PathOf(LayoutTable table) =>
        paths.TryGetValue(table.Name + ".csv", out var path)
            ? path
            : throw new SurveyReadException(
                new SurveyFault(
                    SurveyFaultKind.MissingFile,
                    table.Name + ".csv",
                    0,
                    "",
                    $"falta el archivo, y se pidieron columnas suyas. Póngalo junto a los demás de {Layout.Title}.",
                    $"the file is missing, and columns of it were asked for. Put it beside the others of {Layout.Title}."
                )
            );

    private static string[] Absent(SurveyLayout layout, Dictionary<string, string> paths) =>
        [
            .. layout
                .Tables.Where(t => t.Required)
                .Select(t => t.Name + ".csv")
                .Where(name => !paths.ContainsKey(name)),
        ];

    private static SurveyFault NoEdition(string folder, Dictionary<string, string> paths)
    {
        // The edition that lacks fewest files is the one the folder was meant to be.
        var nearest = SurveyLayout.All.OrderBy(l => Absent(l, paths).Length).First();
        var absent = Absent(nearest, paths);
        var expected = string.Join(
            "; ",
            SurveyLayout.All.Select(l =>
                $"{l.Title}: {string.Join(", ", l.Tables.Where(t => t.Required).Select(t => t.Name + ".csv"))}"
            )
        );
        var lacking = string.Join(", ", absent);
        return new SurveyFault(
            SurveyFaultKind.MissingFile,
            folder,
            0,
            "",
            $"no hay una encuesta completa. Para {nearest.Title} falta: {lacking}. Archivos esperados por edición: {expected}.",
            $"there is no complete survey. For {nearest.Title} it lacks: {lacking}. Files expected by edition: {expected}."
        );
    }
}
