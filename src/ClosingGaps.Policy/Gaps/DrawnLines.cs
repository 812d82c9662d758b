using ClosingGaps.Population.Imputation;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The lines of a report made of several draws of an imputation: each figure by Rubin's rules, and shown only where every draw may show it.
/// What is withheld in some draw could not be worked out there, so it cannot be where more is withheld.
/// </summary>
internal static class DrawnLines
{
    /// <summary>Figures of the same thing in every draw.</summary>
    public static Estimate Rubin<T>(IReadOnlyList<T> draws, Func<T, Estimate> figure) =>
        RubinRules.Combine([.. draws.Select(figure)]).Estimate;

    /// <summary>The weakest of what the draws may show.</summary>
    public static Showing Weakest(IEnumerable<Showing> draws)
    {
        var all = draws.ToList();
        var withheld = all.FindIndex(s => !s.IsShown());
        return withheld >= 0 ? all[withheld]
            : all.TrueForAll(s => s == Showing.Zero) ? Showing.Zero
            : Showing.Shown;
    }

    /// <summary>
    /// The lines of all draws, in the order of the first that has each. A draw without a line has nobody there: it counts as zero.
    /// </summary>
    /// <param name="draws">For each its lines.</param>
    /// <param name="key">What a line is about.</param>
    /// <param name="figure">Its estimate.</param>
    /// <param name="showing">Whether the draw may show it.</param>
    /// <param name="with">The line with the figure of all draws.</param>
    public static IReadOnlyList<T> Combine<T, TKey>(
        IReadOnlyList<IReadOnlyList<T>> draws,
        Func<T, TKey> key,
        Func<T, Estimate> figure,
        Func<T, Showing> showing,
        Func<T, Estimate, Showing, T> with
    )
        where T : class
        where TKey : notnull
    {
        var byKey = draws.Select(d => d.ToDictionary(key)).ToList();
        return
        [
            .. draws
                .SelectMany(d => d)
                .DistinctBy(key)
                .Select(line =>
                {
                    var found = byKey.ConvertAll(d => d.GetValueOrDefault(key(line)));
                    return with(
                        line,
                        Rubin(found, f => f is null ? Nobody(figure(line)) : figure(f)),
                        Weakest(found.Select(f => f is null ? Showing.Zero : showing(f)))
                    );
                }),
        ];
    }

    private static Estimate Nobody(Estimate like) =>
        like with
        {
            Value = 0,
            StandardError = 0,
            Cases = 0,
            Precision = Precision.Suppressed,
        };
}
