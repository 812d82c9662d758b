using System.Globalization;

namespace ClosingGaps.Statistics.Calibration;

/// <summary>
/// What is known of the population, for weights to be fitted to: totals of categories and of amounts, each
/// with the value that every row has. A margin is one column for an amount, one a category otherwise.
/// </summary>
/// <param name="rows">Rows of the design.</param>
public sealed class Margins(int rows)
{
    private readonly List<Term> terms = [];
    private readonly List<string> names = [];
    private readonly List<double> totals = [];

    /// <summary>Rows of the design.</summary>
    public int RowCount => rows;

    /// <summary>Name of each column.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Population total of each column.</summary>
    public IReadOnlyList<double> Totals => totals;

    internal int ColumnCount => names.Count;

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
        Sampling.Lengths.MustAgree(rows, codes.Length, nameof(codes));
        Sampling.Lengths.MustAgree(categories.Count, population.Length, nameof(population));
        foreach (var code in codes)
        {
            if (code < -1 || code >= categories.Count)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Margin {name}: code {code} is none of its {categories.Count} categories."
                    ),
                    nameof(codes)
                );
            }
        }

        terms.Add(new Term(name, names.Count, categories.Count, codes.ToArray(), null));
        for (var c = 0; c < categories.Count; c++)
            AddColumn($"{name} = {categories[c]}", population[c]);
        return this;
    }

    /// <summary>Adds the total of an amount.</summary>
    /// <param name="name">For reports and errors.</param>
    /// <param name="values">Of each row; all known.</param>
    /// <param name="total">Of the population.</param>
    /// <returns>This.</returns>
    public Margins Add(string name, ReadOnlySpan<double> values, double total)
    {
        Sampling.Lengths.MustAgree(rows, values.Length, nameof(values));
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Margin {name}: row {i} has no value."
                    ),
                    nameof(values)
                );
            }
        }

        terms.Add(new Term(name, names.Count, 1, null, values.ToArray()));
        AddColumn(name, total);
        return this;
    }

    /// <summary>Complete margins of categories: each row is in one of them, so that all must have one sum.</summary>
    internal IEnumerable<(string Name, double Sum)> CompleteSums() =>
        from term in terms
        where term.Codes is not null && !term.Codes.Contains(-1)
        select (term.Name, totals.Skip(term.First).Take(term.Count).Sum());

    /// <summary>Whether no row has less than zero of it.</summary>
    internal bool IsNonnegative(int column) =>
        terms.Single(t => column >= t.First && column < t.First + t.Count).Values?.All(v => v >= 0)
        ?? true;

    /// <summary>Σⱼ xⱼ λⱼ of a row.</summary>
    internal double Dot(int row, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var term in terms)
        {
            if (term.Codes is { } codes)
                sum += codes[row] < 0 ? 0 : coefficients[term.First + codes[row]];
            else
                sum += coefficients[term.First] * term.Values![row];
        }

        return sum;
    }

    /// <summary>Adds the row's values times a factor to a vector of columns.</summary>
    internal void AddTo(int row, double factor, Span<double> columns)
    {
        foreach (var term in terms)
        {
            var (column, value) = term.At(row);
            if (column >= 0)
                columns[column] += factor * value;
        }
    }

    /// <summary>Adds the products of the row's values times a factor to the lower triangle of a matrix.</summary>
    internal void AddProducts(int row, double factor, Span<double> matrix)
    {
        for (var s = 0; s < terms.Count; s++)
        {
            var (column, value) = terms[s].At(row);
            if (column < 0)
                continue;
            for (var t = 0; t <= s; t++)
            {
                var (other, otherValue) = terms[t].At(row);
                if (other >= 0)
                    matrix[column * ColumnCount + other] += factor * value * otherValue;
            }
        }
    }

    /// <summary>
    /// Numbers rows by what they have in every margin, when margins are of categories only and their
    /// combinations few: rows of one pattern get one factor.
    /// </summary>
    /// <returns>Pattern of each row and a row of each pattern; <see langword="null"/> when rows are all their own.</returns>
    internal (int[] PatternOf, int[] Rows)? Patterns()
    {
        var combinations = 1L;
        foreach (var term in terms)
        {
            combinations *= term.Codes is null ? long.MaxValue / 2 : term.Count + 1;
            if (combinations > Math.Max(1024, rows) || combinations < 0)
                return null;
        }

        var numbers = new int[combinations];
        Array.Fill(numbers, -1);
        var patternOf = new int[rows];
        var representatives = new List<int>();
        for (var i = 0; i < rows; i++)
        {
            var key = 0;
            foreach (var term in terms)
                key = key * (term.Count + 1) + term.Codes![i] + 1;
            if (numbers[key] < 0)
            {
                numbers[key] = representatives.Count;
                representatives.Add(i);
            }

            patternOf[i] = numbers[key];
        }

        return (patternOf, [.. representatives]);
    }

    private void AddColumn(string name, double total)
    {
        if (!double.IsFinite(total))
            throw new ArgumentException($"Margin {name}: its total is not a number.");
        names.Add(name);
        totals.Add(total);
    }

    private sealed record Term(string Name, int First, int Count, int[]? Codes, double[]? Values)
    {
        public (int Column, double Value) At(int row) =>
            Codes is null ? (First, Values![row])
            : Codes[row] < 0 ? (-1, 0)
            : (First + Codes[row], 1);
    }
}
