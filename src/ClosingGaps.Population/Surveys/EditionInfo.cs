using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys.Editions;

namespace ClosingGaps.Population.Surveys;

/// <summary>An edition of a survey that the product knows, as its text tells it.</summary>
/// <param name="Id">Its name: <c>enigh2016</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Mapping">The folder in <c>mappings</c> that says what its columns mean.</param>
/// <param name="Source">Publisher, and where its text was taken from.</param>
/// <param name="Files">The tables that must be there, by the name of their file.</param>
/// <param name="NotSeen">What of it was not seen; null when all was. It is read only on insistence.</param>
public sealed record EditionInfo(
    string Id,
    string Title,
    string Mapping,
    string Source,
    IReadOnlyList<string> Files,
    Bilingual? NotSeen
)
{
    /// <summary>All editions whose texts come with the product, in the order of their names.</summary>
    /// <exception cref="SurveyReadException">A text has a fault, or there is none.</exception>
    public static IReadOnlyList<EditionInfo> Known => [.. KnownEditions.All.Select(Of)];

    /// <summary>What the files of an edition call a column of its mapping; null where that is not known.</summary>
    public static string? ColumnIn(string edition, string column)
    {
        if (KnownEditions.Find(edition)?.Columns.GetValueOrDefault(column) is not { } place)
            return column;
        return place.Second is null ? place.Main : $"{place.Main} / {place.Second}";
    }

    private static string Quarter(int quarter) =>
        quarter == int.MaxValue
            ? "hoy"
            : FormattableString.Invariant($"{quarter / 4}-T{quarter % 4 + 1}");

    internal static EditionInfo Of(SurveyLayout layout) =>
        new(
            layout.Id,
            layout.FirstQuarter == 0
                ? layout.Title
                : $"{layout.Title}, {Quarter(layout.FirstQuarter)} a {Quarter(layout.LastQuarter)}",
            layout.Mapping,
            layout.Source,
            [.. layout.Tables.Where(t => t.Required).Select(t => t.Name)],
            layout.NotSeen
        );
}
