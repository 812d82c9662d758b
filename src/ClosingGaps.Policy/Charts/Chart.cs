namespace ClosingGaps.Policy.Charts;

/// <summary>A chart with all that must stand beside it.</summary>
/// <param name="Id">Names it in the page.</param>
/// <param name="Sentence">What it shows.</param>
/// <param name="Svg">Made here, with title and description; colours are the page's, by class.</param>
/// <param name="Table">The same figures to be read one by one.</param>
public sealed record Chart(string Id, string Title, string Sentence, string Svg, ChartTable Table);

/// <summary>The table of a chart. The first cell of a row heads it; a row of one cell heads those below.</summary>
public sealed record ChartTable(
    IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    /// <summary>A column of sources, which stay in Spanish as they were written; −1 for none.</summary>
    public int Sources { get; init; } = -1;
}

/// <summary>A figure of a chart with its confidence interval.</summary>
public sealed record Dot(double Value, double Low, double High)
{
    /// <summary>A figure without an interval: counted, published, or a mark.</summary>
    public static Dot Bare(double value) => new(value, value, value);

    /// <summary>Low precision: shown hollow, to be used with care.</summary>
    public bool IsRough { get; init; }
}
