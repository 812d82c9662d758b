using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Compiled;
using ClosingGaps.Population.Surveys.Caching;
using ClosingGaps.Population.Surveys.Files;

namespace ClosingGaps.Population.Surveys.Importing;

/// <summary>
/// The place of imported surveys: a folder for each, with its columns and its manifest, in the user's cache folder. A survey is there whole
/// or not at all.
/// </summary>
public sealed class ImportFolder
{
    private const string ColumnsFile = "columns.survey";
    private readonly string root;

    private ImportFolder(string root) => this.root = root;

    /// <summary>In the user's cache folder; null when caches are turned off, for then nothing can be kept.</summary>
    public static ImportFolder? Default =>
        CacheFolder.Default() is { } cache
            ? new ImportFolder(Path.Combine(cache, "imported"))
            : null;

    /// <summary>In a folder of the caller's choice, made when first needed.</summary>
    public static ImportFolder In(string folder) => new(folder);

    /// <summary>All that are there, in the order of their names.</summary>
    public IReadOnlyList<ImportedSurvey> List() =>
        Directory.Exists(root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(root)
                    .Order(StringComparer.Ordinal)
                    .Where(d => !Path.GetFileName(d).Contains('.', StringComparison.Ordinal))
                    .Select(ImportedSurvey.TryRead)
                    .OfType<ImportedSurvey>(),
            ]
            : [];

    /// <summary>The folder of an imported survey, which can be read as any other; null when there is none of that name.</summary>
    public string? PathOf(string name)
    {
        var path = Path.Combine(root, name.ToLowerInvariant());
        return name.AsSpan().ContainsAny('/', '\\', '.') || ImportedSurvey.TryRead(path) is null
            ? null
            : path;
    }

    /// <summary>
    /// Reads a survey and keeps the columns asked for. A survey that is there under the name is replaced when the new one is whole.
    /// </summary>
    /// <param name="path">Folder or zip, in the publisher's layout.</param>
    /// <param name="columns">Columns of the mapping; those that the files do not have are left out.</param>
    /// <param name="choice">What the user says of the files.</param>
    /// <exception cref="SurveyReadException">With every fault; nothing was written.</exception>
    public ImportedSurvey Import(
        string path,
        IEnumerable<string> columns,
        SurveyChoice? choice = null
    )
    {
        var chosen = choice ?? SurveyChoice.ByName;
        var files = SurveyFiles.Open(path, chosen);
        string[] wanted =
        [
            .. columns
                .Where(files.MayHaveColumn)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var survey = SurveyReader.Read(path, wanted, SurveyCache.None, chosen);
        var imported = new ImportedSurvey(
            ImportedSurvey.NameOf(survey.Edition, files.Quarter, survey.IsSynthetic),
            survey.Title,
            survey.Edition,
            files.Layout.Mapping,
            survey.IsSynthetic,
            survey.NotSeen,
            survey.Sources,
            wanted,
            survey.Households.RowCount,
            survey.Persons.RowCount,
            survey.Jobs.RowCount,
            SumOfWeights(survey)
        );
        Keep(imported, survey);
        return imported;
    }

    /// <summary>Forgets a survey; whether there was one.</summary>
    public bool Remove(string name)
    {
        if (PathOf(name) is not { } path)
            return false;
        Directory.Delete(path, recursive: true);
        return true;
    }

    /// <summary>The survey in a folder of this kind; null when the folder is none.</summary>
    /// <exception cref="SurveyReadException">It is damaged, or lacks a column asked for.</exception>
    internal static Survey? TryRead(string folder, IEnumerable<string> columns)
    {
        if (ImportedSurvey.TryRead(folder) is not { } manifest)
            return null;
        var lacking = columns
            .Where(c => !Survey.AlwaysRead.Contains(c, StringComparer.Ordinal))
            .Except(manifest.Columns, StringComparer.Ordinal)
            .ToList();
        var data =
            lacking.Count == 0 ? new CacheEntry(Path.Combine(folder, ColumnsFile)).TryLoad() : null;
        if (data is not null)
        {
            return new Survey(
                data,
                folder,
                manifest.Sources,
                manifest.IsSynthetic,
                isFromCache: true
            )
            {
                NotSeen = manifest.NotSeen,
            };
        }

        var (es, en) =
            lacking.Count > 0
                ? (
                    $"no se importaron con ella: {string.Join(", ", lacking)}",
                    $"these were not imported with it: {string.Join(", ", lacking)}"
                )
                : ("lo importado está dañado", "what was imported is damaged");
        throw new SurveyReadException(
            new SurveyFault(
                SurveyFaultKind.BadRequest,
                manifest.Name,
                0,
                "",
                $"{es}. Impórtela de nuevo: cg data import CARPETA.",
                $"{en}. Import it again: cg data import FOLDER."
            )
        );
    }

    private void Keep(ImportedSurvey imported, Survey survey)
    {
        var place = Path.Combine(root, imported.Name);
        var draft = $"{place}.{Environment.ProcessId}.draft";
        var old = $"{place}.{Environment.ProcessId}.old";
        try
        {
            Directory.CreateDirectory(draft);
            using (var stream = File.Create(Path.Combine(draft, ColumnsFile)))
                ColumnFile.Write(stream, survey.Data);
            File.WriteAllText(
                Path.Combine(draft, ImportedSurvey.ManifestFile),
                Json.Indented(imported.ToJson())
            );
            if (Directory.Exists(place))
                Directory.Move(place, old);
            Directory.Move(draft, place);
        }
        finally
        {
            foreach (var rest in new[] { draft, old })
            {
                if (Directory.Exists(rest))
                    Directory.Delete(rest, recursive: true);
            }
        }
    }

    private static double SumOfWeights(Survey survey)
    {
        var own = survey.Persons.TryColumn(Survey.Weight);
        var households = survey.Households.Column(Survey.Weight);
        var parents = survey.Persons.Parents;
        double sum = 0;
        for (var row = 0; row < parents.Length; row++)
            sum += own is null ? households[parents[row]] : own[row];
        return sum;
    }
}
