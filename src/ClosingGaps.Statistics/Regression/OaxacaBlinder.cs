using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Regression;

/// <summary>By whose returns the difference of what two groups have is valued.</summary>
public enum OaxacaReference
{
    /// <summary>The first group's.</summary>
    First,

    /// <summary>The second group's.</summary>
    Second,

    /// <summary>Those of both groups together, with the group itself as a predictor (Jann 2008).</summary>
    Pooled,
}

/// <summary>A part of a gap, by predictor.</summary>
/// <param name="Name">Of the predictor.</param>
/// <param name="Explained">Of the gap: by different means of the predictor.</param>
/// <param name="Unexplained">Of the gap: by different returns to it.</param>
public sealed record OaxacaPart(string Name, Linearised Explained, Linearised Unexplained);

/// <summary>
/// A difference of two means as what a linear model explains by different endowments and what it does not
/// (Oaxaca 1973, <i>International Economic Review</i> 14; Blinder 1973, <i>Journal of Human Resources</i> 8).
/// Means and coefficients come from one sample with all their covariances. "Unexplained" is what these
/// predictors leave open: discrimination, and all that is not measured.
/// </summary>
/// <param name="Gap">Mean of the first group less that of the second.</param>
/// <param name="Explained">Sum of the parts.</param>
/// <param name="Unexplained">The rest; both add up to the gap.</param>
/// <param name="Parts">By predictor. The split of the unexplained hangs on which category is the first.</param>
public sealed record OaxacaBlinder(
    Linearised Gap,
    Linearised Explained,
    Linearised Unexplained,
    IReadOnlyList<OaxacaPart> Parts
)
{
    /// <summary>Decomposes the gap between two groups.</summary>
    /// <param name="design">The sample.</param>
    /// <param name="answers">y; NaN is unknown and left out.</param>
    /// <param name="predictors">x, without the group.</param>
    /// <param name="isFirst">Rows of the first group.</param>
    /// <param name="isSecond">Rows of the second.</param>
    /// <param name="reference">Whose returns count.</param>
    public static OaxacaBlinder Decompose(
        Design design,
        double[] answers,
        Predictors predictors,
        bool[] isFirst,
        bool[] isSecond,
        OaxacaReference reference
    )
    {
        var first = Known(isFirst, answers);
        var second = Known(isSecond, answers);
        var ofFirst = Regressions.Linear(design, answers, predictors, first);
        var ofSecond = Regressions.Linear(design, answers, predictors, second);
        var returns = reference switch
        {
            OaxacaReference.First => ofFirst.Coefficients,
            OaxacaReference.Second => ofSecond.Coefficients,
            _ => Together(design, answers, predictors, first, second),
        };
        var parts = new List<OaxacaPart>();
        var values = new double[answers.Length];
        for (var j = 0; j < predictors.Names.Count; j++)
        {
            predictors.Columns.Copy(j, values);
            var (a, b) = (
                Linearise.Mean(design, values, first),
                Linearise.Mean(design, values, second)
            );
            parts.Add(
                new(
                    predictors.Names[j],
                    (a - b) * returns[j],
                    a * (ofFirst.Coefficients[j] - returns[j])
                        + b * (returns[j] - ofSecond.Coefficients[j])
                )
            );
        }

        return new(
            Linearise.Mean(design, answers, first) - Linearise.Mean(design, answers, second),
            parts.Select(p => p.Explained).Aggregate((a, b) => a + b),
            parts.Select(p => p.Unexplained).Aggregate((a, b) => a + b),
            parts
        );
    }

    private static IReadOnlyList<Linearised> Together(
        Design design,
        double[] answers,
        Predictors predictors,
        bool[] first,
        bool[] second
    )
    {
        var either = new bool[first.Length];
        var isFirst = new double[first.Length];
        for (var i = 0; i < either.Length; i++)
        {
            either[i] = first[i] || second[i];
            isFirst[i] = first[i] ? 1 : 0;
        }

        var fit = Regressions.Linear(
            design,
            answers,
            predictors.Copy().Add("group", isFirst),
            either
        );
        return [.. fit.Coefficients.SkipLast(1)];
    }

    private static bool[] Known(bool[] group, double[] answers)
    {
        var known = new bool[group.Length];
        for (var i = 0; i < known.Length; i++)
            known[i] = group[i] && !double.IsNaN(answers[i]);
        return known;
    }
}
