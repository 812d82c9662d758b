using ClosingGaps.Statistics.Numerics;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// What is known of the population, for weights to be fitted to: totals of categories and of amounts, each
/// with the value that every row has. A margin is one column for an amount, one a category otherwise.
/// </summary>
/// <param name="rows">Rows of the design.</param>
public sealed class Margins(int rows)
{
    private readonly List<double> totals = [];

    /// <summary>Rows of the design.</summary>
    public int RowCount => rows;

    /// <summary>Name of each column.</summary>
    public IReadOnlyList<string> Names => Columns.Names;

    /// <summary>Population total of each column.</summary>
    public IReadOnlyList<double> Totals => totals;

    internal ColumnTerms Columns { get; } = new(rows);

    /// <summary>Adds a margin of categories with the population of each.</summary>
    /// <param name="name">For reports and errors.</param>
    /// <param name="codes">Category of each row, from 0; −1 for a row outside the margin.</param>
    /// <param name="categories">Name of each category.</param>
    /// <param name="population">Units of the population in each.</param>
    /// <returns>This.</returns>
    public Margins Add(
        string name,
        ReadOnlySpan<int> codes,
        IReadOnlyList<string> categories,
        ReadOnlySpan<double> population
    )
    {
        Lengths.MustAgree(categories.Count, population.Length, nameof(population));
        foreach (var total in population)
            MustBeKnown(name, total);
        Columns.AddCategories(name, codes, categories);
        totals.AddRange(population);
        return this;
    }

    /// <summary>Adds the total of an amount.</summary>
    /// <param name="name">For reports and errors.</param>
    /// <param name="values">Of each row; all known.</param>
    /// <param name="total">Of the population.</param>
    /// <returns>This.</returns>
    public Margins Add(string name, ReadOnlySpan<double> values, double total)
    {
        MustBeKnown(name, total);
        Columns.AddAmounts(name, values);
        totals.Add(total);
        return this;
    }

    /// <summary>Complete margins of categories: each row is in one of them, so that all must have one sum.</summary>
    internal IEnumerable<(string Name, double Sum)> CompleteSums() =>
        Columns.CompleteTerms().Select(t => (t.Name, totals.Skip(t.First).Take(t.Count).Sum()));

    private static void MustBeKnown(string name, double total)
    {
        if (!double.IsFinite(total))
            throw new ArgumentException(
                $"Margin {name}: its total is not a number.",
                nameof(total)
            );
    }
}
