using System.Globalization;

namespace ClosingGaps.Statistics.Sampling;

internal static class Lengths
{
    public static void MustAgree(int rows, int found, string name)
    {
        if (rows != found)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected one element per row, {rows} in all; found {found}."
                ),
                name
            );
        }
    }

    /// <summary>A domain marks every row, or is empty for all of them.</summary>
    public static void MustFit(Design design, ReadOnlySpan<bool> domain)
    {
        if (!domain.IsEmpty)
            MustAgree(design.RowCount, domain.Length, nameof(domain));
    }
}
