using ClosingGaps.Statistics.Numerics;

namespace ClosingGaps.Statistics.Regression;

/// <summary>What a model explains with: an intercept, amounts, and categories against the first of them.</summary>
public sealed class Predictors
{
    /// <summary>Starts with the intercept.</summary>
    /// <param name="rows">Rows of the design.</param>
    public Predictors(int rows)
    {
        Columns = new(rows);
        Columns.AddCategories("intercept", new int[rows], [""]);
    }

    /// <summary>Name of each coefficient: the amount's, or "margin = category".</summary>
    public IReadOnlyList<string> Names => ["intercept", .. Columns.Names.Skip(1)];

    internal ColumnTerms Columns { get; }

    private Predictors(ColumnTerms columns) => Columns = columns;

    /// <summary>Adds an amount, all known.</summary>
    /// <returns>This.</returns>
    public Predictors Add(string name, ReadOnlySpan<double> values)
    {
        Columns.AddAmounts(name, values);
        return this;
    }

    /// <summary>Adds categories, of which the first is what the others are compared with.</summary>
    /// <param name="name">Of the variable.</param>
    /// <param name="codes">Category of each row, from 0.</param>
    /// <param name="categories">Name of each.</param>
    /// <returns>This.</returns>
    public Predictors Add(string name, ReadOnlySpan<int> codes, IReadOnlyList<string> categories)
    {
        Columns.AddCategories(name, codes, categories, from: 1);
        return this;
    }

    internal Predictors Copy() => new(Columns.Copy());
}
