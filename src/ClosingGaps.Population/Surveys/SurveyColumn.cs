namespace ClosingGaps.Population.Surveys;

/// <summary>
/// One column as numbers: codes such as 08 are 8. A blank in the file is <i>missing</i>, marked apart and
/// NaN in the values, so that it cannot pass for a zero.
/// </summary>
public sealed class SurveyColumn
{
    private double[]? values;
    private bool[]? missing;

    internal SurveyColumn(string name, Cells cells)
    {
        Name = name;
        Cells = cells;
    }

    /// <summary>The request that brought it, for example <c>poblacion.sexo</c>.</summary>
    public string Name { get; }

    /// <summary>How its values came to be: as a survey recorded them unless said.</summary>
    public Origin Origin { get; init; } = Origin.Observed;

    /// <summary>The values as they are kept; <see cref="Values"/> and <see cref="Missing"/> are made from them when first asked for.</summary>
    internal Cells Cells { get; }

    /// <summary>One value per row of its table; NaN where missing.</summary>
    public ReadOnlySpan<double> Values => values ??= Widened();

    /// <summary>One mark per row; empty when nothing is missing.</summary>
    public ReadOnlySpan<bool> Missing => missing ??= Marks();

    /// <summary>Whether every row has a value.</summary>
    public bool IsComplete => !Cells.HasMissing;

    /// <summary>The value of a row; NaN where missing.</summary>
    public double this[int row] => Cells[row];

    /// <summary>The column of a finer table in which each row takes the value of its parent.</summary>
    internal SurveyColumn Expand(ReadOnlySpan<int> parent) =>
        new(Name, Cells.Pick(parent)) { Origin = Origin };

    private double[] Widened()
    {
        var wide = new double[Cells.Count];
        for (var row = 0; row < wide.Length; row++)
            wide[row] = Cells[row];
        return wide;
    }

    private bool[] Marks()
    {
        if (IsComplete)
            return [];
        var marks = new bool[Cells.Count];
        for (var row = 0; row < marks.Length; row++)
            marks[row] = Cells.IsMissing(row);
        return marks;
    }
}
