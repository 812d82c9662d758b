namespace ClosingGaps.Statistics.Sampling;

/// <summary>What an estimate rests on.</summary>
/// <param name="N">Sampled rows of the domain.</param>
/// <param name="Known">Of them, with a known value.</param>
/// <param name="Cases">Of the known, with a value other than zero.</param>
/// <param name="Graded">Rows by which the precision mark goes.</param>
/// <param name="UnknownShare">Share of the domain's weight on rows of unknown value.</param>
internal readonly record struct Basis(int N, int Known, int Cases, int Graded, double UnknownShare)
{
    /// <summary>What a combination rests on: on the weakest of its parts.</summary>
    public static Basis Weakest(Basis a, Basis b) =>
        new(
            Math.Min(a.N, b.N),
            Math.Min(a.Known, b.Known),
            Math.Min(a.Cases, b.Cases),
            Math.Min(a.Graded, b.Graded),
            Math.Max(a.UnknownShare, b.UnknownShare)
        );
}
