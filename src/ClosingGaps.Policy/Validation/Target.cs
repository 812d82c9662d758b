using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Policy.Validation;

/// <summary>In what a published figure is given.</summary>
public enum TargetUnit : byte
{
    Persons,
    Jobs,
    Children,
    Households,
    Percent,
    PesosAMonth,
    PesosADay,
    PesosAnHour,
    HoursAWeek,
    Years,
    MillionPesos,
}

/// <summary>Whether the weights of the synthetic sample were made to reach a figure: then that they agree proves nothing.</summary>
public enum SyntheticUse : byte
{
    /// <summary>They were not.</summary>
    None,

    /// <summary>They were.</summary>
    Fitted,

    /// <summary>They were made to reach one like it: of another quarter, a sum or a part of it.</summary>
    FittedToItsKind,
}

/// <summary>What a publisher means by a figure, and in what ours differ.</summary>
/// <param name="Publisher">Who publishes, and from which source.</param>
/// <param name="Measures">What the figure counts, and how ours differs from it.</param>
public sealed record TargetDefinition(string Id, Bilingual Publisher, Bilingual Measures);

/// <summary>A figure that somebody published, to set beside ours: one entry of <c>content/targets</c>.</summary>
/// <param name="Id">What it is: the same of all its periods.</param>
/// <param name="Period">A year, a quarter (2023-Q3) or a month (2024-10).</param>
/// <param name="Value">As published, in its unit.</param>
/// <param name="Cv">Its coefficient of variation in per cent, when the publisher prints one.</param>
/// <param name="RoundedTo">To what the source rounded it, in its unit; <see langword="null"/> when it prints all its digits.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Link">Its address, when it was kept.</param>
/// <param name="Evidence">Verified: read in the page named. Recalled: from memory, no page opened.</param>
/// <param name="Ours">How a survey is asked for the same; <see langword="null"/> when none of those at hand can be.</param>
/// <param name="NotCompared">Then, why.</param>
public sealed record Target(
    string Id,
    string Period,
    double Value,
    TargetUnit Unit,
    double? Cv,
    double? RoundedTo,
    Bilingual Label,
    TargetDefinition Definition,
    string Source,
    string? Link,
    Evidence Evidence,
    Bilingual? Note,
    OwnFigure? Ours,
    Bilingual? NotCompared,
    SyntheticUse Synthetic
)
{
    /// <summary>Names it alone: <c>pth.n@2023-Q3</c>.</summary>
    public string Key => $"{Id}@{Period}";

    /// <summary>The value in the unit of an estimate: shares from 0 to 1.</summary>
    public double Comparable => Unit == TargetUnit.Percent ? Value / 100 : Value;

    /// <summary>
    /// Its standard error in the unit of an estimate: of its sample, when the publisher prints it, and of its rounding (uniform: its width over √12).
    /// 0 when neither is known, which does not say that it has none.
    /// </summary>
    public double StandardError
    {
        get
        {
            var sampling = Value * (Cv ?? 0) / 100;
            var rounding = (RoundedTo ?? 0) / Math.Sqrt(12);
            var error = Math.Sqrt(sampling * sampling + rounding * rounding);
            return Unit == TargetUnit.Percent ? error / 100 : error;
        }
    }

    /// <summary>A day in the middle of its period, whose prices money is brought to.</summary>
    public DateOnly Day => TargetPeriod.Middle(Period);
}
