using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.LawBook;

/// <summary>A version of a table as lines, one a row: the intervals of its axes, then its cells.</summary>
public static class TableLines
{
    /// <summary>Row-major over the axes.</summary>
    public static IReadOnlyList<string> Of(TableSymbol table, TableVersion version, string language)
    {
        var rows = 1;
        var sizes = version.Edges.Select(e => e.Count).ToList();
        sizes.ForEach(s => rows *= s);
        return [.. Enumerable.Range(0, rows).Select(Row)];

        string Row(int flat)
        {
            var labels = new string[sizes.Count];
            var rest = flat;
            for (var axis = sizes.Count - 1; axis >= 0; axis--)
            {
                labels[axis] = Interval(
                    table.Axes[axis],
                    version,
                    axis,
                    rest % sizes[axis],
                    language
                );
                rest /= sizes[axis];
            }

            var cells = version.Cells.Zip(
                table.Columns,
                (column, of) =>
                    (of.Name.Length > 0 ? of.Name + " " : "")
                    + LawWords.Amount(column[flat], of.Type, language)
            );
            return $"{string.Join(" · ", labels)} : {string.Join(", ", cells)}";
        }
    }

    private static string Interval(
        TableAxis axis,
        TableVersion version,
        int number,
        int index,
        string language
    )
    {
        string Say(string es, string en) => language == "en" ? en : es;
        var edges = version.Edges[number];
        var from = edges[index];
        var to = index + 1 < edges.Count ? edges[index + 1] : version.Ends[number];
        if (axis.Type.Kind == TypeKind.Category && from is { } code)
        {
            return LawWords.Amount(code, axis.Type, language);
        }

        return (from, to) switch
        {
            (null, null) => Say("todos", "all"),
            (null, { } end) => Say("menos de ", "below ")
                + LawWords.Amount(end, axis.Type, language),
            ({ } start, null) => LawWords.Amount(start, axis.Type, language)
                + Say(" o más", " or more"),
            ({ } start, { } end) => LawWords.Amount(start, axis.Type, language)
                + Say(" a ", " to ")
                + LawWords.Amount(end, axis.Type, language),
        };
    }
}
