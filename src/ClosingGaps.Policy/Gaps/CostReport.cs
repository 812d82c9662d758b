using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Who bears a part of the contributions.</summary>
public enum Payer : byte
{
    /// <summary>Whoever employs, with the worker's share where the law charges it to the employer (LSS 36).</summary>
    Employer,

    /// <summary>The worker, by deduction from her pay.</summary>
    Worker,

    /// <summary>The State, without the social quotas, whose current amount was not found: at least this much.</summary>
    State,

    /// <summary>The three together.</summary>
    All,
}

/// <summary>Pesos of one month for a group and sex, by payer.</summary>
/// <param name="Place">State, two digits; <see langword="null"/> for the nation.</param>
/// <param name="OnlyLeftOut">Of those not covered through their work today; else of all whom the law obliges to insure.</param>
/// <param name="Pesos">Total for the month, pesos of the law date.</param>
/// <param name="Low">Lowest total over the readings tried, each alone in place of its default.</param>
/// <param name="High">Highest.</param>
/// <param name="MovedMostBy">The reading that moves it most; <see langword="null"/> when none does.</param>
public sealed record CostLine(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    bool OnlyLeftOut,
    Payer Payer,
    Estimate Pesos,
    double Low,
    double High,
    ReadingSymbol? MovedMostBy
);

/// <summary>Pesos of one month under the law as it is and as reformed, over the same persons.</summary>
/// <param name="Place">As in <see cref="CostLine"/>.</param>
/// <param name="Difference">After less before, person by person, with the error of that difference.</param>
public sealed record CostChange(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    bool OnlyLeftOut,
    Payer Payer,
    Estimate Before,
    Estimate After,
    Estimate Difference
);

/// <summary>How many persons a cost stands for, and how many of them earn less a day than the law's floor.</summary>
/// <param name="Place">As in <see cref="CostLine"/>.</param>
/// <param name="Costed">Persons whom the law obliges to insure and whose pay is known.</param>
/// <param name="Lifted">Share, from 0 to 1, of them who are costed at the floor because they are paid less.</param>
public sealed record CostBase(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    Estimate Costed,
    Estimate Lifted
);

/// <summary>The monthly cost of full compliance, in the nation or a state.</summary>
/// <param name="HasEarnings">Whether the survey's files hold earnings; without them there is no line.</param>
/// <param name="Wages">How wages were moved to the law date: the option of the mapping's reading.</param>
/// <param name="WageReading">That reading; <see langword="null"/> without earnings.</param>
/// <param name="Bases">Persons behind the cost.</param>
/// <param name="Lines">Pesos by group, sex, payer.</param>
public sealed record CostReport(
    bool HasEarnings,
    ReadingSymbol? WageReading,
    ReadingOption? Wages,
    IReadOnlyList<CostBase> Bases,
    IReadOnlyList<CostLine> Lines
)
{
    /// <summary>Before, after and difference of a reform; empty without one.</summary>
    public IReadOnlyList<CostChange> Changes { get; init; } = [];
}
