using ClosingGaps.Law.Text;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Gaps;

/// <summary>Women, men, or both together.</summary>
public enum Sex : byte
{
    Women,
    Men,
    Both,
}

/// <summary>One figure: of a group, in a place, of a sex.</summary>
/// <param name="Group">Id of the mapping's rule that says who belongs.</param>
/// <param name="Label">What the mapping calls the group.</param>
/// <param name="Place">State, two digits; <see langword="null"/> for the nation.</param>
/// <param name="Estimate">Persons, or a share from 0 to 1, with its error. Where no row is known (<c>Known</c> 0 of <c>N</c>) the figure is unknown, not zero.</param>
public sealed record GapLine(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    GapMeasure Measure,
    Estimate Estimate
);

/// <summary>What the law said of a group at a date.</summary>
/// <param name="Date">Day of the law.</param>
/// <param name="Place">State, two digits; <see langword="null"/> for the nation.</param>
public sealed record StatusLine(
    DateOnly Date,
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    GapMeasure Measure,
    Estimate Estimate
);

/// <summary>A figure under the law as it is and under the law as reformed, over the same persons.</summary>
/// <param name="Difference">After less before, person by person: its error is that of the difference, not of two separate figures.</param>
public sealed record GapChange(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    GapMeasure Measure,
    Estimate Before,
    Estimate After,
    Estimate Difference
);

/// <summary>What a report was made from: with the same three, anybody gets the same figures.</summary>
/// <param name="Survey">Title of the survey.</param>
/// <param name="IsSynthetic">The rows are made up to resemble published totals: say so wherever a figure stands.</param>
/// <param name="PersonsRead">Sampled persons read.</param>
/// <param name="Mapping">Package that says what the survey's columns mean.</param>
/// <param name="MappingHash">SHA-256 of the mapping's text.</param>
/// <param name="LawHash">SHA-256 of the law's text.</param>
/// <param name="ReformHash">SHA-256 of the reformed law with the mapping; <see langword="null"/> without a reform.</param>
public sealed record GapSource(
    string Survey,
    bool IsSynthetic,
    int PersonsRead,
    string Mapping,
    string MappingHash,
    string LawHash,
    string? ReformHash = null
)
{
    /// <summary>The survey's files with their SHA-256.</summary>
    public IReadOnlyList<SurveySource> Files { get; init; } = [];

    /// <summary>What donors of another survey gave; <see langword="null"/> when every value is the survey's own.</summary>
    public ImputationNote? Imputation { get; init; }

    /// <summary>To which population the weights were moved; <see langword="null"/> when they are the survey's own.</summary>
    public CalibrationNote? Calibration { get; init; }
}

/// <summary>What is told of a state besides its lines: domestic workers, because no survey tells of day labourers by state.</summary>
/// <param name="State">Two digits.</param>
/// <param name="History">As <see cref="GapReport.History"/>.</param>
/// <param name="Cost">As <see cref="GapReport.Cost"/>.</param>
public sealed record StateFigures(
    string State,
    IReadOnlyList<StatusLine> History,
    CostReport? Cost = null
);

/// <summary>The gaps of a survey's people under the law of a date.</summary>
/// <param name="LawDate">Day whose law is applied to the people of the survey.</param>
/// <param name="Lines">Every group, place, sex and measure.</param>
/// <param name="History">The law's status of each group at past dates, nation.</param>
/// <param name="Cost">Monthly cost of full compliance, nation; <see langword="null"/> when it was not asked for.</param>
/// <param name="Changes">Before, after and difference of a reform; empty without one.</param>
public sealed record GapReport(
    GapSource Source,
    DateOnly LawDate,
    IReadOnlyList<GapLine> Lines,
    IReadOnlyList<StatusLine> History,
    CostReport? Cost,
    IReadOnlyList<GapChange> Changes
)
{
    /// <summary>The states that were asked for in full.</summary>
    public IReadOnlyList<StateFigures> States { get; init; } = [];

    /// <summary>Shares by state, estimated with a model; empty unless the figures of the 32 states were asked for.</summary>
    public IReadOnlyList<StateModel> StateModels { get; init; } = [];
}

/// <summary>What a reform changes in the nation.</summary>
/// <param name="Gap">By group, sex and measure.</param>
/// <param name="Cost">By group, sex and payer; empty where the survey tells no pay.</param>
public sealed record GapTrial(IReadOnlyList<GapChange> Gap, IReadOnlyList<CostChange> Cost);
