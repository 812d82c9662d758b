using ClosingGaps.Law.Model;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Whom another option of a reading would move, of some people: all of the study, or its women.</summary>
/// <param name="Status">Persons of whom the law would say another thing: mandatory, voluntary, suspended, left out, forbidden.</param>
/// <param name="Cost">Persons whose contributions of the month would be other.</param>
/// <param name="Moved">Persons moved in the one or in the other.</param>
/// <param name="Pesos">What the contributions of all would change in a month, with its sign, and the error of that difference.</param>
/// <param name="Deducted">Likewise what is deducted from the workers themselves.</param>
public sealed record OpenPointShift(
    Estimate Status,
    Estimate Cost,
    Estimate Moved,
    Estimate Pesos,
    Estimate Deducted
);

/// <summary>What the study's people would see if an open point were read otherwise.</summary>
/// <param name="Option">In place of the default.</param>
/// <param name="IsTold">Whether the survey tells enough: false when somebody whose case is known today is not under the option.</param>
public sealed record OpenPointOption(
    ReadingOption Option,
    bool IsTold,
    OpenPointShift Women,
    OpenPointShift Everyone
);

/// <summary>What another option of a reading changes beside the duty to insure and the contributions: a tax, a benefit, a deadline.</summary>
/// <param name="Women">
/// Women for whom one of the rules that the law says the reading moves gives otherwise; <see langword="null"/> when the survey does not ask
/// what those rules need.
/// </param>
public sealed record OpenPointElsewhere(ReadingOption Option, Estimate? Women);

/// <summary>An open point of the law, and how far the study's figures hang on it.</summary>
/// <param name="IsReached">Whether who must be insured, or what it costs, looks at this reading on that day. When not, nobody is moved.</param>
/// <param name="Options">Every option but the default, in the order of the law; empty when it is not reached.</param>
/// <param name="Elsewhere">The same where it is not reached; empty when it is.</param>
public sealed record OpenPoint(
    ReadingSymbol Reading,
    bool IsReached,
    IReadOnlyList<OpenPointOption> Options,
    IReadOnlyList<OpenPointElsewhere> Elsewhere
)
{
    /// <summary>Women moved by the option that moves most; 0 where none is known to be.</summary>
    public double WomenMoved => Most(o => o.Women.Moved.Value);

    /// <summary>Pesos a month, without their sign, of the option that moves most.</summary>
    public double PesosMoved => Most(o => Math.Abs(o.Everyone.Pesos.Value));

    private double Most(Func<OpenPointOption, double> of) =>
        Options.Select(of).Where(v => !double.IsNaN(v)).DefaultIfEmpty(0).Max();
}

/// <summary>The open points of the law, those first that move most women, then most pesos.</summary>
/// <param name="HasCost">Whether the survey tells earnings; without them only the status is compared.</param>
public sealed record OpenPointReport(
    DateOnly LawDate,
    bool HasCost,
    IReadOnlyList<OpenPoint> Points
);
