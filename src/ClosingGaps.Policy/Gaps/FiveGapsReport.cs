using ClosingGaps.Law.Text;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Whether a figure may be shown, and if not, why.</summary>
public enum Showing : byte
{
    /// <summary>Shown with its error and mark.</summary>
    Shown,

    /// <summary>Zero: enough rows, and none of them.</summary>
    Zero,

    /// <summary>Withheld: it rests on too few rows.</summary>
    FewCases,

    /// <summary>Withheld: with it a withheld figure could be worked out.</summary>
    Complementary,

    /// <summary>Withheld: this group is shown by state only pooled.</summary>
    PooledOnly,
}

/// <summary>What a reader may see.</summary>
public static class Showings
{
    /// <summary>Whether the figure stands in the report: its value, or a sure zero.</summary>
    public static bool IsShown(this Showing showing) => showing is Showing.Shown or Showing.Zero;
}

/// <summary>The rule by which figures are shown or withheld, printed with every report.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Rule">Rows and coefficients of variation behind the marks.</param>
/// <param name="Statement">The rule in words.</param>
public sealed record PrecisionPolicy(string Name, PrecisionRule Rule, Bilingual Statement);

/// <summary>A part of the population in which figures are given.</summary>
/// <param name="Dimension">Empty for the nation; <c>state</c>, <c>pool</c>, or a mapping's rule of breakdown.</param>
/// <param name="Code">INEGI's code of the state, or the category's; −1 where the survey does not say.</param>
public sealed record Cell(string Dimension, int Code, Bilingual Label)
{
    /// <summary>The whole country.</summary>
    public static Cell Nation { get; } = new("", 0, new("todo el país", "the whole country"));

    /// <summary>Whether it is the whole country.</summary>
    public bool IsNation => Dimension.Length == 0;
}

/// <summary>A breakdown that the survey's files allow, and how much of the population it leaves unknown.</summary>
/// <param name="Dimension">As in <see cref="Cell"/>.</param>
/// <param name="IsTold">Whether the survey says it of anybody.</param>
public sealed record Breakdown(
    string Dimension,
    Bilingual Label,
    IReadOnlyList<Cell> Cells,
    bool IsTold
);

/// <summary>How many persons are in a state, for a branch; or all persons of the cell.</summary>
/// <param name="Group">Id of the mapping's rule that says who belongs.</param>
/// <param name="Branch">Branch of insurance.</param>
/// <param name="State"><see langword="null"/>: all persons of the cell, to whom the states add up.</param>
/// <param name="Estimate">Persons, with their error.</param>
/// <param name="Showing">Whether it may be shown; a file or page never shows another.</param>
public sealed record StateLine(
    string Group,
    Bilingual Label,
    Sex Sex,
    Branch Branch,
    Cell Cell,
    GapState? State,
    Estimate Estimate,
    Showing Showing
);

/// <summary>How far a state of the nation moves when each assumption is changed alone.</summary>
/// <param name="MovedMostBy">Id of the assumption that moves it most; <see langword="null"/> when none does.</param>
public sealed record StateRange(
    string Group,
    Sex Sex,
    Branch Branch,
    GapState State,
    double Value,
    double Low,
    double High,
    string? MovedMostBy
);

/// <summary>How those in a state are covered in fact; of the nation. Over the covers of a state they add up to it.</summary>
public sealed record CoverLine(
    string Group,
    Sex Sex,
    Branch Branch,
    GapState State,
    CoverKind Cover,
    Estimate Estimate,
    Showing Showing
);

/// <summary>A pattern of work, who has it, and what the law gives it with everybody paying everything.</summary>
/// <param name="People">Women and men of the group who have it, of the nation; under the default assumptions.</param>
/// <param name="WeeksPerYear">Weeks of contribution a year; <see langword="null"/> when not known.</param>
/// <param name="Reached">For each rule of <see cref="FiveGapsReport.Tests"/>, whether it is reached; <see langword="null"/>: not known.</param>
/// <param name="ReachedInGeneral">The same work under the general regime.</param>
public sealed record PatternLine(
    string Group,
    WorkPattern Pattern,
    Estimate People,
    Showing Showing,
    double? WeeksPerYear,
    IReadOnlyDictionary<string, bool?> Reached,
    IReadOnlyDictionary<string, bool?> ReachedInGeneral
);

/// <summary>What a worker of the general regime has and one of another has not, working the same.</summary>
/// <param name="Rule">Rule asked under both regimes.</param>
/// <param name="Hers">Its answer under her regime.</param>
/// <param name="General">Its answer under the general one.</param>
/// <param name="IsTest">Whether the answers are yes (1) and no (0).</param>
public sealed record UnequalLine(
    WorkPattern Pattern,
    string Rule,
    Bilingual Label,
    string Article,
    double? Hers,
    double? General,
    bool IsTest
);

/// <summary>What a branch pays against a yardstick.</summary>
/// <param name="Yardstick">Stable name: <c>c102</c>, <c>poverty_line</c>.</param>
/// <param name="Pattern"><see langword="null"/> when the rate is the same for every pattern.</param>
/// <param name="Benefit">A share of the wage from 0 to 1, or pesos a month, as <paramref name="Unit"/> says; <see langword="null"/>: not known.</param>
/// <param name="Minimum">The yardstick, in the same unit.</param>
public sealed record AdequacyLine(
    Branch Branch,
    string Yardstick,
    Bilingual Label,
    WorkPattern? Pattern,
    double? Benefit,
    double Minimum,
    Bilingual Unit,
    string BenefitSource,
    string MinimumSource
)
{
    /// <summary>Whether it reaches the yardstick; <see langword="null"/>: not known.</summary>
    public bool? IsAdequate => Benefit is { } b ? b >= Minimum : null;
}

/// <summary>A component of an indicator of the Sustainable Development Goals, as far as the survey goes: a proxy, not the official series.</summary>
/// <param name="Indicator">As "1.3.1".</param>
/// <param name="Estimate">A share from 0 to 1; <see langword="null"/>: the survey cannot say.</param>
/// <param name="NumeratorSource">Where the numerator is from.</param>
/// <param name="DenominatorSource">Where the denominator is from.</param>
/// <param name="Difference">How it differs from the official series.</param>
public sealed record SdgLine(
    string Indicator,
    Bilingual Label,
    string Group,
    Sex Sex,
    Estimate? Estimate,
    Showing Showing,
    Bilingual NumeratorSource,
    Bilingual DenominatorSource,
    Bilingual Difference
);

/// <summary>Something that the survey cannot say, in words, with the rows behind that.</summary>
/// <param name="Rows">Sampled rows that it is about; <see langword="null"/> when it is not about rows.</param>
public sealed record SurveyLimit(string Id, Bilingual Statement, int? Rows);

/// <summary>
/// How much more often one part of a group is in a state than another: a difference of two shares of one sample, with the error of that
/// difference and not of two separate figures.
/// </summary>
/// <param name="Sex">Of whom; both where the parts are women and men.</param>
/// <param name="First">The part that is compared.</param>
/// <param name="Second">The part that it is compared with.</param>
/// <param name="Difference">Share of the first less share of the second, from −1 to 1.</param>
/// <param name="Showing">Shown only where both counts are.</param>
public sealed record ContrastLine(
    string Group,
    Sex Sex,
    Branch Branch,
    GapState State,
    Bilingual First,
    Bilingual Second,
    Estimate Difference,
    Showing Showing
);

/// <summary>The same people under the law of another day; of the country.</summary>
/// <param name="Date">That day.</param>
/// <param name="State"><see langword="null"/>: all persons.</param>
/// <param name="Change">From that day to the report's, person by person: its error is that of the persons whom the law moved.</param>
/// <param name="ChangeShowing">Shown only where both counts are.</param>
public sealed record DateLine(
    DateOnly Date,
    string Group,
    Sex Sex,
    Branch Branch,
    GapState? State,
    Estimate Estimate,
    Showing Showing,
    Estimate Change,
    Showing ChangeShowing
);

/// <summary>The same people with and without a reform; of the country.</summary>
/// <param name="State"><see langword="null"/>: all persons.</param>
/// <param name="Change">After less before, person by person: its error is that of the persons whom the reform moves.</param>
/// <param name="Showing">Shown only where both counts are.</param>
public sealed record ReformLine(
    string Group,
    Sex Sex,
    Branch Branch,
    GapState? State,
    Estimate Before,
    Estimate After,
    Estimate Change,
    Showing Showing
);

/// <summary>
/// The five gaps of a survey's people under the law of a date, adding up for each woman and each branch of insurance, with all that they
/// rest on. Everything a page or file shows of them is in here.
/// </summary>
/// <param name="Source">What it is made from.</param>
/// <param name="LawDate">Day of the law.</param>
/// <param name="Policy">Which figures may be shown.</param>
/// <param name="Assumptions">What the design gap assumes, with ranges.</param>
/// <param name="Tests">What each branch must reach.</param>
/// <param name="Breakdowns">Breakdowns asked for, and whether the survey tells them.</param>
/// <param name="States">Every group, sex, branch, cell and state; with <c>State</c> null, the persons.</param>
/// <param name="Ranges">Of the nation, over the assumptions.</param>
/// <param name="Cover">Own and derived right within each state; of the nation.</param>
/// <param name="Patterns">Ways of working, who has them and what they reach.</param>
/// <param name="Unequal">What the general regime gives the same work, article by article.</param>
/// <param name="Adequacy">What is paid against yardsticks.</param>
/// <param name="Sdg">Components of indicators; proxies.</param>
/// <param name="Limits">What this survey cannot say.</param>
public sealed record FiveGapsReport(
    GapSource Source,
    DateOnly LawDate,
    PrecisionPolicy Policy,
    IReadOnlyList<WorkAssumption> Assumptions,
    IReadOnlyList<BranchTest> Tests,
    IReadOnlyList<Breakdown> Breakdowns,
    IReadOnlyList<StateLine> States,
    IReadOnlyList<StateRange> Ranges,
    IReadOnlyList<CoverLine> Cover,
    IReadOnlyList<PatternLine> Patterns,
    IReadOnlyList<UnequalLine> Unequal,
    IReadOnlyList<AdequacyLine> Adequacy,
    IReadOnlyList<SdgLine> Sdg,
    IReadOnlyList<SurveyLimit> Limits
)
{
    /// <summary>Women against men, and among women rural against urban and so on, as far as the survey tells; of the country.</summary>
    public IReadOnlyList<ContrastLine> Contrasts { get; init; } = [];

    /// <summary>The same people under the law of other days; empty unless asked for.</summary>
    public IReadOnlyList<DateLine> Dates { get; init; } = [];

    /// <summary>What a reform moves; empty without one.</summary>
    public IReadOnlyList<ReformLine> Reform { get; init; } = [];

    /// <summary>
    /// Of a group's women, the branches in which a reform moves somebody, with every link where there is anybody before or after. Work that
    /// the law forbids at their age is apart, as everywhere.
    /// </summary>
    public IEnumerable<IGrouping<Branch, ReformLine>> Moved(string group) =>
        Reform
            .Where(r => r.Group == group && r.Sex == Sex.Women)
            .GroupBy(r => r.Branch)
            .Where(b => b.Any(r => r.Change.Cases > 0))
            .SelectMany(b => b)
            .Where(r =>
                r.State is not (null or GapState.Forbidden)
                && (r.Before.Cases > 0 || r.After.Cases > 0)
            )
            .GroupBy(r => r.Branch);

    /// <summary>What is paid against yardsticks, of the ways of working that somebody has; the others are only tried.</summary>
    public IReadOnlyList<AdequacyLine> AdequacyAsWorked =>
        [.. Adequacy.Where(a => a.Pattern is null || Patterns.Any(p => p.Pattern == a.Pattern))];

    /// <summary>Whether the figure that a range is about may be shown.</summary>
    public Showing ShowingOf(StateRange range) =>
        States
            .FirstOrDefault(l =>
                l.Cell.IsNation
                && l.Group == range.Group
                && l.Sex == range.Sex
                && l.Branch == range.Branch
                && l.State == range.State
            )
            ?.Showing
        ?? Showing.FewCases;
}
