using System.Globalization;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Numerics;

/// <summary>
/// Columns of numbers by row, of which categories are held as one code: a row has one column of a term of
/// categories, or none, and the others of it are zero.
/// </summary>
/// <param name="rows">Number of rows.</param>
internal sealed class ColumnTerms(int rows)
{
    private readonly List<Term> terms = [];
    private readonly List<string> names = [];

    public int RowCount => rows;

    /// <summary>Name of each column.</summary>
    public IReadOnlyList<string> Names => names;

    public int ColumnCount => names.Count;

    /// <summary>Adds a column for each category.</summary>
    /// <param name="name">Of the term.</param>
    /// <param name="codes">Category of each row, from 0; −1 for none.</param>
    /// <param name="categories">Name of each.</param>
    /// <param name="from">The first category with a column: the codes before it have none.</param>
    public void AddCategories(
        string name,
        ReadOnlySpan<int> codes,
        IReadOnlyList<string> categories,
        int from = 0
    )
    {
        Lengths.MustAgree(rows, codes.Length, nameof(codes));
        var own = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            if (codes[i] < -1 || codes[i] >= categories.Count)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name}: code {codes[i]} of row {i} is none of its {categories.Count} categories."
                    ),
                    nameof(codes)
                );
            }

            own[i] = Math.Max(-1, codes[i] - from);
        }

        terms.Add(new(name, names.Count, categories.Count - from, own, null));
        names.AddRange(categories.Skip(from).Select(c => $"{name} = {c}"));
    }

    /// <summary>Adds a column of amounts, all known.</summary>
    public void AddAmounts(string name, ReadOnlySpan<double> values)
    {
        Lengths.MustAgree(rows, values.Length, nameof(values));
        for (var i = 0; i < rows; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{name}: row {i} has no value."),
                    nameof(values)
                );
            }
        }

        terms.Add(new(name, names.Count, 1, null, values.ToArray()));
        names.Add(name);
    }

    /// <summary>The same columns, to add others to.</summary>
    public ColumnTerms Copy()
    {
        var copy = new ColumnTerms(rows);
        copy.terms.AddRange(terms);
        copy.names.AddRange(names);
        return copy;
    }

    /// <summary>Terms of categories of which each row has one, with their columns.</summary>
    public IEnumerable<(string Name, int First, int Count)> CompleteTerms() =>
        from term in terms
        where term.Codes is not null && !term.Codes.Contains(-1)
        select (term.Name, term.First, term.Count);

    /// <summary>Whether a column is one of categories, so that it is 0 or 1.</summary>
    public bool IsCategory(int column) => TermOf(column).Codes is not null;

    /// <summary>First column and number of columns of the term that a column is of.</summary>
    public (int First, int Count) Siblings(int column) =>
        (TermOf(column).First, TermOf(column).Count);

    /// <summary>What each row has in a column.</summary>
    public void Copy(int column, Span<double> into)
    {
        var term = TermOf(column);
        for (var row = 0; row < into.Length; row++)
        {
            var (at, value) = term.At(row);
            into[row] = at == column ? value : 0;
        }
    }

    /// <summary>Whether no row has less than zero of it.</summary>
    public bool IsNonnegative(int column) =>
        terms.Single(t => column >= t.First && column < t.First + t.Count).Values?.All(v => v >= 0)
        ?? true;

    /// <summary>Σⱼ xⱼ λⱼ of a row.</summary>
    public double Dot(int row, ReadOnlySpan<double> coefficients)
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
    public void AddTo(int row, double factor, Span<double> columns)
    {
        foreach (var term in terms)
        {
            var (column, value) = term.At(row);
            if (column >= 0)
                columns[column] += factor * value;
        }
    }

    /// <summary>Adds the products of the row's values times a factor to the lower triangle of a matrix.</summary>
    public void AddProducts(int row, double factor, Span<double> matrix)
    {
        Span<(int Column, double Value)> own =
            terms.Count <= 64 ? stackalloc (int, double)[64] : new (int, double)[terms.Count];
        var count = 0;
        foreach (var term in terms)
        {
            own[count] = term.At(row);
            if (own[count].Column >= 0)
                count++;
        }

        for (var s = 0; s < count; s++)
        {
            var scaled = factor * own[s].Value;
            var line = matrix.Slice(own[s].Column * ColumnCount, ColumnCount);
            for (var t = 0; t <= s; t++)
                line[own[t].Column] += scaled * own[t].Value;
        }
    }

    /// <summary>
    /// Numbers rows by what they have in every margin, when margins are of categories only and their
    /// combinations few: rows of one pattern get one factor.
    /// </summary>
    /// <returns>Pattern of each row and a row of each pattern; <see langword="null"/> when rows are all their own.</returns>
    public (int[] PatternOf, int[] Rows)? Patterns()
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

    private Term TermOf(int column) =>
        terms.Single(t => column >= t.First && column < t.First + t.Count);

    private sealed record Term(string Name, int First, int Count, int[]? Codes, double[]? Values)
    {
        public (int Column, double Value) At(int row) =>
            Codes is null ? (First, Values![row])
            : Codes[row] < 0 ? (-1, 0)
            : (First + Codes[row], 1);
    }
}
