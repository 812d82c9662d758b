namespace ClosingGaps.Population.Imputation;

/// <summary>Who may give, from the narrowest cell to the widest.</summary>
/// <param name="Cells">By level, for each donor the code of its cell; NaN where the donor has none at that level.</param>
/// <param name="Weights">Persons that each donor stands for.</param>
/// <param name="Psus">For each donor the place of its primary sampling unit in <paramref name="StratumOfPsu"/>.</param>
/// <param name="StratumOfPsu">Every PSU of the donors' survey, also those without a donor.</param>
internal sealed record DonorPool(
    IReadOnlyList<double[]> Cells,
    double[] Weights,
    int[] Psus,
    int[] StratumOfPsu
)
{
    public int Count => Weights.Length;
}
