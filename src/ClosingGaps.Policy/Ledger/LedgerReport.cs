using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Policy.Ledger;

/// <summary>A clause of the law with its counterfactual: one provision that reads otherwise, as a package that names who could enact it.</summary>
/// <param name="Package">Name of the package.</param>
/// <param name="Label">What it says.</param>
/// <param name="Value">Id of the value that it changes.</param>
/// <param name="Article">Where that stands, as "LSS art. 102 fracción I".</param>
/// <param name="AsIs">What the law says at the date.</param>
/// <param name="Instead">What the clause says instead.</param>
/// <param name="Legislator">Who could enact it.</param>
/// <param name="ReachesLaw">Whether it changes whom the law includes.</param>
/// <param name="ReachesDesign">Whether it changes what a way of working reaches.</param>
public sealed record LedgerClause(
    string Package,
    Bilingual Label,
    string Value,
    string Article,
    Bilingual AsIs,
    Bilingual Instead,
    Bilingual Legislator,
    bool ReachesLaw,
    bool ReachesDesign
);

/// <summary>What a line of the ledger stands for.</summary>
public enum LedgerPart : byte
{
    /// <summary>Persons without effective cover of their own: the sum of the others.</summary>
    Gap,

    /// <summary>What a clause of the law keeps open.</summary>
    Clause,

    /// <summary>What non-compliance keeps open: nobody registered whom the law includes.</summary>
    Compliance,

    /// <summary>What is left with every clause changed and everybody registered: no named clause keeps it open.</summary>
    Remainder,
}

/// <summary>A part of a gap.</summary>
/// <param name="Group">Id of the mapping's rule that says who belongs.</param>
/// <param name="Cell">The country, or a state.</param>
/// <param name="Clause">Name of the clause's package; <see langword="null"/> for the other parts.</param>
/// <param name="Persons">Persons, with the error of the sum of each person's own part (Shapley value) over sampling units.</param>
/// <param name="Whole">The same in whole persons, so that the parts as printed add up to the gap as printed.</param>
/// <param name="Alone">What changing it alone would close, the rest as it is; <see langword="null"/> for gap and remainder.</param>
/// <param name="Showing">Whether it may be shown.</param>
public sealed record LedgerLine(
    string Group,
    Bilingual Label,
    Sex Sex,
    Branch Branch,
    Cell Cell,
    LedgerPart Part,
    string? Clause,
    Estimate Persons,
    long Whole,
    Estimate? Alone,
    Showing Showing
);

/// <summary>
/// The gap of each branch of insurance, attributed to clauses: the exact Shapley value of each over all coalitions of clauses and compliance.
/// The parts of a branch add up to its gap, for each person and so for any group and place.
/// </summary>
/// <param name="Source">What it is made from.</param>
/// <param name="LawDate">Day of the law.</param>
/// <param name="Policy">Which figures may be shown.</param>
/// <param name="Assumptions">What the ways of working assume: the defaults.</param>
/// <param name="Clauses">The clauses, in the order given.</param>
/// <param name="Lines">By group, sex, branch, cell and part.</param>
/// <param name="Runs">Times that the law was run: coalitions of the clauses that reach something.</param>
/// <param name="Forbidden">By group and sex: persons whose work the law forbids at their age; in no line.</param>
public sealed record LedgerReport(
    GapSource Source,
    DateOnly LawDate,
    PrecisionPolicy Policy,
    IReadOnlyList<WorkAssumption> Assumptions,
    IReadOnlyList<LedgerClause> Clauses,
    IReadOnlyList<LedgerLine> Lines,
    int Runs,
    IReadOnlyList<LedgerForbidden> Forbidden
);

/// <summary>Protection cases beside the ledger, of the country.</summary>
public sealed record LedgerForbidden(string Group, Sex Sex, Estimate Persons, Showing Showing);
