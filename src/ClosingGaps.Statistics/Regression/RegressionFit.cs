using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Statistics.Regression;

/// <summary>A fitted model.</summary>
/// <param name="Names">Of the coefficients.</param>
/// <param name="Coefficients">Each with its design-based error; contrasts of them have their covariance.</param>
/// <param name="DegreesOfFreedom">PSUs less strata plus one less coefficients, for Student's t of a coefficient; none at or below zero.</param>
/// <param name="ModelErrors">
/// Standard errors as if rows were independent and the model true, weights being counts: to set beside
/// textbooks, not for a survey.
/// </param>
/// <param name="LogLikelihood">Weighted; of the linear model with its variance estimated by maximum likelihood.</param>
/// <param name="Steps">Newton steps.</param>
public sealed record RegressionFit(
    IReadOnlyList<string> Names,
    IReadOnlyList<Linearised> Coefficients,
    int DegreesOfFreedom,
    IReadOnlyList<double> ModelErrors,
    double LogLikelihood,
    int Steps
)
{
    /// <summary>The coefficient of a name.</summary>
    public Linearised this[string name]
    {
        get
        {
            for (var j = 0; j < Names.Count; j++)
            {
                if (Names[j] == name)
                    return Coefficients[j];
            }

            throw new ArgumentException(
                $"No coefficient is called {name}: there are {string.Join(", ", Names)}.",
                nameof(name)
            );
        }
    }

    /// <summary>Student's interval of a coefficient; not a number without degrees of freedom.</summary>
    public (double Low, double High) Interval(string name, double level = 0.95)
    {
        var coefficient = this[name];
        return StudentInterval.Of(
            coefficient.Value,
            coefficient.StandardError,
            DegreesOfFreedom,
            level
        );
    }
}
