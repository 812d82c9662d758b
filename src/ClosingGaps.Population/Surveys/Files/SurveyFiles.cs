using ClosingGaps.Population.Surveys.Editions;
using ClosingGaps.Population.Surveys.Records;

namespace ClosingGaps.Population.Surveys.Files;

/// <summary>
/// The files of one edition, in a folder, in the zips of a folder, or in one zip; found by their names,
/// whatever the case. Opening looks at names only. A CSV beside the zip that it came from stands for it.
/// </summary>
internal sealed class SurveyFiles
{
    private const string SyntheticMark = "SYNTHETIC.txt";
    private const string ZipExtension = ".zip";

    /// <summary>How deep a package of open data lies: package, table, conjunto_de_datos, file.</summary>
    private const int Deepest = 4;

    private readonly ILookup<string, FoundTable> tables;
    private readonly Dictionary<string, RecordHeader> headers = new(StringComparer.Ordinal);

    private SurveyFiles(SurveyLayout layout, ILookup<string, FoundTable> tables, bool isSynthetic)
    {
        Layout = layout;
        this.tables = tables;
        IsSynthetic = isSynthetic;
        Quarter = tables.SelectMany(g => g).Select(t => t.Name.Quarter).DefaultIfEmpty(0).Max();
        var title =
            Quarter == 0
                ? layout.Title
                : FormattableString.Invariant($"{layout.Title} {Quarter / 4}-T{Quarter % 4 + 1}");
        // The name is on the face of every result, and so is this.
        Title = layout.NotSeen is null ? title : $"{title} (claves sin verificar)";
    }

    public SurveyLayout Layout { get; }

    /// <summary>The edition's name for people, with the quarter of an ENOE.</summary>
    public string Title { get; }

    /// <summary>The quarter of an ENOE; 0 for a survey of a year.</summary>
    public int Quarter { get; }

    /// <summary>Whether they declare made-up data.</summary>
    public bool IsSynthetic { get; }

    /// <param name="path">Folder or zip.</param>
    /// <param name="choice">What the user says of it.</param>
    /// <exception cref="SurveyReadException">Nothing there, no whole edition, one that was not seen, or a zip that is none.</exception>
    public static SurveyFiles Open(string path, SurveyChoice choice)
    {
        var found = Find(path);
        var byTable = found
            .Select(f => (Name: TableNames.Of(f.Path), f.File))
            .Where(f => f.Name is not null)
            .GroupBy(f => f.Name!.Table, StringComparer.Ordinal)
            .SelectMany(g =>
                g.Any(f => f.File is LooseFile) ? g.Where(f => f.File is LooseFile) : g
            )
            .ToLookup(
                f => f.Name!.Table,
                f => new FoundTable(f.Name!, f.File),
                StringComparer.Ordinal
            );
        var years = byTable
            .SelectMany(g => g)
            .Select(t => t.Name.Year)
            .Append(TableNames.YearIn(Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))
            .Concat(found.Select(f => TableNames.YearIn(f.File.Source)))
            .Where(y => y > 0)
            .Distinct()
            .ToList();
        var layout = OwnEdition.In(found, choice) ?? EditionChoice.Of(path, byTable, years, choice);
        var isSynthetic = found.Any(f =>
            string.Equals(
                f.Path[(f.Path.LastIndexOf('/') + 1)..],
                SyntheticMark,
                StringComparison.OrdinalIgnoreCase
            )
        );
        return new SurveyFiles(layout, byTable, isSynthetic);
    }

    /// <summary>Whether the table is there, or must be, or is none of the edition (which reading tells).</summary>
    public bool MayHave(string table) =>
        Layout.Find(table) is not { Required: false } optional || Of(optional).Any();

    /// <summary>Whether a column of a mapping can be asked for: its table may be there, and which column it is is known.</summary>
    public bool MayHaveColumn(string column)
    {
        var place = Layout.Columns.GetValueOrDefault(column, new ColumnPlace(column, null));
        return (place.Main ?? place.Second) is { } found
            // A user's own survey answers what its text says, and no more.
            && (!Layout.IsOwn || Layout.Columns.ContainsKey(column))
            && MayHave(found[..Math.Max(0, found.IndexOf('.', StringComparison.Ordinal))])
            && (!Layout.MayLack.Contains(found) || Has(found));
    }

    /// <summary>Whether the header of its table has a column; a file that cannot be read is told when it is read.</summary>
    private bool Has(string column)
    {
        var dot = column.IndexOf('.', StringComparison.Ordinal);
        try
        {
            var table = Layout.Table(column[..dot]);
            if (!headers.TryGetValue(table.Name, out var header))
            {
                var file = File(table);
                using var stream = file.Open();
                var faults = new FaultList(file.Name);
                headers[table.Name] = header = RecordHeader.Read(
                    RecordReader.Of(file.Name, stream, faults, Layout.Delimiter),
                    faults
                );
            }

            return header.Find([column[(dot + 1)..]]) >= 0;
        }
        catch (SurveyReadException)
        {
            return true;
        }
    }

    /// <summary>The one file of a table.</summary>
    public SurveyFile File(LayoutTable table)
    {
        FoundTable[] found = [.. Of(table)];
        if (found.Length == 1)
            return found[0].File;
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

        var names = string.Join(", ", found.Select(f => f.File.Name));
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

    private IEnumerable<FoundTable> Of(LayoutTable table) =>
        tables.Where(g => table.IsCalled(g.Key)).SelectMany(g => g);

    private static List<(string Path, SurveyFile File)> Find(string path)
    {
        if (Directory.Exists(path))
        {
            string[] all =
            [
                .. Directory
                    .EnumerateFiles(
                        path,
                        "*",
                        new EnumerationOptions
                        {
                            RecurseSubdirectories = true,
                            MaxRecursionDepth = Deepest,
                            IgnoreInaccessible = true,
                        }
                    )
                    .Where(p =>
                        IsZip(p) || TableNames.IsTable(p) || IsNotice(p) || OwnEdition.IsText(p)
                    )
                    .Order(StringComparer.Ordinal),
            ];
            return
            [
                .. all.Where(p => !IsZip(p))
                    .Select(p =>
                        (
                            Path.GetRelativePath(path, p).Replace('\\', '/'),
                            (SurveyFile)new LooseFile(p)
                        )
                    ),
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

    private static bool IsNotice(string path) =>
        Path.GetFileName(path).Equals(SyntheticMark, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string, SurveyFile)> Zipped(string path) =>
        SurveyZip.Open(path).Select(f => (f.Entry, (SurveyFile)f));
}

/// <summary>A file that holds a table, by its name.</summary>
internal sealed record FoundTable(TableName Name, SurveyFile File);
