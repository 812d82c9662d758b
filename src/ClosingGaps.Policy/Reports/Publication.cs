using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Reports;

/// <summary>What may be said of an estimate.</summary>
public enum FigureState : byte
{
    /// <summary>The value with its error.</summary>
    Known,

    /// <summary>Every one of enough rows says zero.</summary>
    Zero,

    /// <summary>Nothing that is known adds to it, and something is not known: it is not zero.</summary>
    Unknown,

    /// <summary>Too few cases stand behind it to publish it.</summary>
    Suppressed,
}

/// <summary>Which estimates may be published.</summary>
public static class Publication
{
    /// <summary>The value, a sure zero, unknown, or too few cases.</summary>
    public static FigureState StateOf(Estimate e)
    {
        if (e.N > 0 && e.Cases == 0 && e.Known < e.N)
            return FigureState.Unknown;
        if (e.N >= PrecisionRule.Default.MinimumRows && e.Cases == 0 && e.Known == e.N)
            return FigureState.Zero;
        return e.IsSuppressed || double.IsNaN(e.Value) ? FigureState.Suppressed : FigureState.Known;
    }

    /// <summary>Whether the value may be shown.</summary>
    public static bool IsShown(Estimate e) => StateOf(e) is FigureState.Known or FigureState.Zero;
}
