using System.Collections.Immutable;
using ClosingGaps.Law;

namespace ClosingGaps.Population.Surveys.Editions;

/// <summary>The editions whose texts come with the product, in the folders of <c>mappings</c>.</summary>
internal static class KnownEditions
{
    private const string Pattern = "*.encuesta";
    private static readonly Lazy<ImmutableArray<SurveyLayout>> Shipped = new(() =>
        Read(ProductFolder.Find(AppContext.BaseDirectory, Pattern, "mappings"))
    );

    /// <summary>All of them, in the order of their names.</summary>
    /// <exception cref="SurveyReadException">A text has a fault, or there is none.</exception>
    public static ImmutableArray<SurveyLayout> All => Shipped.Value;

    /// <summary>The edition of that name, or null.</summary>
    public static SurveyLayout? Find(string id) =>
        All.FirstOrDefault(l => string.Equals(l.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The editions in a folder of mappings.</summary>
    /// <exception cref="SurveyReadException">With the faults of every text; or no text is there.</exception>
    public static ImmutableArray<SurveyLayout> Read(string? folder)
    {
        string[] files = folder is null
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, Pattern, SearchOption.AllDirectories)
                    .OrderBy(Path.GetFileName, StringComparer.Ordinal),
            ];
        var found = ImmutableArray.CreateBuilder<SurveyLayout>();
        var faults = new List<SurveyFault>();
        foreach (var file in files)
        {
            try
            {
                found.Add(EditionParser.Parse(Path.GetFileName(file), File.ReadAllText(file)));
            }
            catch (SurveyReadException e)
            {
                faults.AddRange(e.Faults);
            }
        }

        if (files.Length == 0)
        {
            faults.Add(
                new SurveyFault(
                    SurveyFaultKind.BadEdition,
                    "mappings",
                    0,
                    "",
                    "no se encuentran los textos de las encuestas (*.encuesta), que acompañan al programa.",
                    "the texts of the surveys (*.encuesta), which come with the program, were not found."
                )
            );
        }

        return faults.Count == 0 ? found.ToImmutable() : throw new SurveyReadException(faults);
    }
}
