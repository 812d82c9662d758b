namespace ClosingGaps.Statistics.Numerics;

/// <summary>
/// Factor of a symmetric matrix that is positive semidefinite: A = L Lᵀ over its independent columns. A
/// column that hangs on those before it is left out, and its coefficient in a solution is zero, as R's
/// pivoting does with aliased terms (Golub &amp; Van Loan 2013, §4.2.8, without exchanges).
/// </summary>
internal sealed class Cholesky
{
    // What is left of a column's own square when those before it are taken out, under which it is dependent.
    private const double Dependent = 1e-11;

    private readonly double[] factor;
    private readonly bool[] isIndependent;

    /// <param name="matrix">Row by row; both triangles, of which the lower is read. Kept as it is.</param>
    /// <param name="size">Rows and columns.</param>
    public Cholesky(ReadOnlySpan<double> matrix, int size)
    {
        Size = size;
        factor = matrix.ToArray();
        isIndependent = new bool[size];
        for (var j = 0; j < size; j++)
        {
            var own = matrix[j * size + j];
            var rest = own;
            for (var k = 0; k < j; k++)
                rest -= factor[j * size + k] * factor[j * size + k];
            isIndependent[j] = own > 0 && rest > Dependent * own;
            var pivot = isIndependent[j] ? Math.Sqrt(rest) : 0;
            factor[j * size + j] = pivot;
            for (var i = j + 1; i < size; i++)
            {
                var sum = factor[i * size + j];
                for (var k = 0; k < j; k++)
                    sum -= factor[i * size + k] * factor[j * size + k];
                factor[i * size + j] = isIndependent[j] ? sum / pivot : 0;
            }
        }
    }

    public int Size { get; }

    /// <summary>Whether a column does not hang on those before it.</summary>
    public bool IsIndependent(int column) => isIndependent[column];

    /// <summary>The first column that hangs on those before it; −1 when none does.</summary>
    public int FirstDependent => Array.IndexOf(isIndependent, false);

    /// <summary>ln of the determinant over the independent columns.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var j = 0; j < Size; j++)
                sum += isIndependent[j] ? 2 * Math.Log(factor[j * Size + j]) : 0;
            return sum;
        }
    }

    /// <summary>x of A x = b, with zero for dependent columns.</summary>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        var x = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            if (!isIndependent[i])
                continue;
            var sum = b[i];
            for (var k = 0; k < i; k++)
                sum -= factor[i * Size + k] * x[k];
            x[i] = sum / factor[i * Size + i];
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            if (!isIndependent[i])
                continue;
            var sum = x[i];
            for (var k = i + 1; k < Size; k++)
                sum -= factor[k * Size + i] * x[k];
            x[i] = sum / factor[i * Size + i];
        }

        return x;
    }

    /// <summary>A⁻¹ row by row, with zeros for dependent columns.</summary>
    public double[] Inverse()
    {
        var inverse = new double[Size * Size];
        var unit = new double[Size];
        for (var j = 0; j < Size; j++)
        {
            unit[j] = 1;
            Solve(unit).CopyTo(inverse.AsSpan(j * Size));
            unit[j] = 0;
        }

        return inverse;
    }
}
