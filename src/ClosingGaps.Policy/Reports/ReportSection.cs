using ClosingGaps.Policy.Charts;

namespace ClosingGaps.Policy.Reports;

/// <summary>A part of a report, the same in a page and in a file: a sentence, then the picture, then the table.</summary>
/// <param name="Id">Names it in an address and in a file: <c>cover</c>.</param>
/// <param name="Sentence">What it shows; empty where the charts say it one by one.</param>
public sealed record ReportSection(string Id, string Title, string Sentence)
{
    /// <summary>Its pictures: one with the section's own title and sentence, or several small ones with theirs.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>A table of its own, beside those of its charts; <see langword="null"/> for none.</summary>
    public ChartTable? Table { get; init; }

    /// <summary>What must be known to read it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether women and men are told apart by colour and shape, and a key is due.</summary>
    public bool HasKey { get; init; }

    /// <summary>A part of one chart, with the chart's title and sentence.</summary>
    public static ReportSection Of(Chart chart, bool hasKey = false, params string[] notes)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new(chart.Id, chart.Title, chart.Sentence)
        {
            Charts = [chart],
            HasKey = hasKey,
            Notes = notes,
        };
    }
}
