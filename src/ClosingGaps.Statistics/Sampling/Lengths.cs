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
}
