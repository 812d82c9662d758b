namespace ClosingGaps.Population.Surveys;

/// <summary>
/// One column as numbers: codes such as 08 are 8. A blank in the file is <i>missing</i>, marked apart and
/// NaN in the values, so that it cannot pass for a zero.
/// </summary>
public sealed class SurveyColumn
{
    private readonly double[] values;
    private readonly bool[] missing;

    internal SurveyColumn(string name, double[] values, bool[] missing)
    {
        Name = name;
        this.values = values;
        this.missing = missing.Contains(true) ? missing : [];
        for (var i = 0; i < this.missing.Length; i++)
        {
            if (missing[i])
                values[i] = double.NaN;
        }
    }

    /// <summary>The request that brought it, for example <c>poblacion.sexo</c>.</summary>
    public string Name { get; }

    /// <summary>How its values came to be: as a survey recorded them unless said.</summary>
    public Origin Origin { get; init; } = Origin.Observed;

    /// <summary>One value per row of its table; NaN where missing.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>One mark per row; empty when nothing is missing.</summary>
    public ReadOnlySpan<bool> Missing => missing;

    /// <summary>Whether every row has a value.</summary>
    public bool IsComplete => missing.Length == 0;

    /// <summary>The value of a row; NaN where missing.</summary>
    public double this[int row] => values[row];

    /// <summary>The column of a finer table in which each row takes the value of its parent.</summary>
    internal SurveyColumn Expand(ReadOnlySpan<int> parent)
    {
        var finer = new double[parent.Length];
        var finerMissing = new bool[parent.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            finer[i] = values[parent[i]];
            finerMissing[i] = double.IsNaN(finer[i]);
        }

        return new SurveyColumn(Name, finer, finerMissing) { Origin = Origin };
    }
}
