using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Whether a model of states can stand, and if not, why the country is all that can be said.</summary>
public enum ModelVerdict : byte
{
    /// <summary>It stands.</summary>
    Fits,

    /// <summary>Fewer than 30 cases in the whole country.</summary>
    FewCases,

    /// <summary>Too few states with a sample of which an error can be told.</summary>
    FewStates,

    /// <summary>Beyond chance and the predictor no difference between states is seen: errors of a model would then be too small.</summary>
    NoDifference,

    /// <summary>The model's own figures of states without cases fall below zero: it is the wrong model.</summary>
    BelowZero,
}

/// <summary>A share in a state, estimated with a model.</summary>
/// <param name="State">INEGI's two digits.</param>
/// <param name="Interviews">Sampled rows of the group whose answer is known.</param>
/// <param name="Value">From 0 to 1, moved so that the states add up to the country.</param>
/// <param name="Error">Root of the estimated mean squared error.</param>
/// <param name="DirectWeight">How much of it is the state's own sample, from 0 to 1; 0 without one: then it is the model's alone (synthetic).</param>
/// <param name="Direct">The state's own figure; <see langword="null"/> where it rests on too few to be shown.</param>
/// <param name="Precision">By the error over the value.</param>
public sealed record ModelledShare(
    string State,
    int Interviews,
    double Value,
    double Error,
    double DirectWeight,
    Estimate? Direct,
    Precision Precision
)
{
    /// <summary>Whether nobody of the group was interviewed there.</summary>
    public bool IsSynthetic => DirectWeight == 0;

    /// <summary>Two errors to each side, never below zero or above one.</summary>
    public (double Low, double High) Interval =>
        (Math.Max(0, Value - 1.96 * Error), Math.Min(1, Value + 1.96 * Error));
}

/// <summary>What must be known to judge a model.</summary>
/// <param name="States">States with a sample.</param>
/// <param name="Deviation">What neither predictor nor chance explains between states, as a part of what is expected of each: 0.5 is half of it.</param>
/// <param name="Slope">What the log-odds of the share grow by when the affiliated go from none to all of a state's population.</param>
/// <param name="SlopeError">Standard error of it, with states as units.</param>
/// <param name="DesignEffect">Of the function that gives states with few cases their sampling variance.</param>
/// <param name="OwnVariances">States whose own sampling variance was used: ten cases or more on either side.</param>
/// <param name="Benchmark">What all figures were multiplied by, so that they add up to the country's own.</param>
/// <param name="Gain">Median over the states of the sampling error of their own figure over the model's.</param>
/// <param name="FarApart">States whose own figure is more than two of its expected deviations from what the model says of them.</param>
public sealed record ModelFit(
    int States,
    double Deviation,
    double Slope,
    double SlopeError,
    double DesignEffect,
    int OwnVariances,
    double Benchmark,
    double Gain,
    int FarApart
)
{
    /// <summary>By how much the odds of the share multiply with ten hundredths more of a state's population affiliated to IMSS.</summary>
    public double OddsOfTenth => Math.Exp(Slope / 10);
}

/// <summary>A share of a group in each of the 32 states, estimated with a model; or why it is not.</summary>
/// <param name="Measure">Which share.</param>
/// <param name="National">The country's own figure, to which the states add up.</param>
/// <param name="States">By code; empty when the model does not stand.</param>
/// <param name="Fit"><see langword="null"/> when none was made.</param>
public sealed record StateModel(
    string Group,
    Bilingual Label,
    Sex Sex,
    GapMeasure Measure,
    ModelVerdict Verdict,
    Estimate National,
    IReadOnlyList<ModelledShare> States,
    ModelFit? Fit
)
{
    /// <summary>The figure of a state; <see langword="null"/> when the model does not stand.</summary>
    public ModelledShare? Of(string state) => States.FirstOrDefault(s => s.State == state);
}
