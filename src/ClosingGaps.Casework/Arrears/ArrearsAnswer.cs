using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Questions;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Arrears;

/// <summary>
/// What is owed for a job that was never registered: to IMSS, INFONAVIT and the AFORE, not to her in cash. IMSS computes it; this is an
/// estimate under the readings chosen.
/// </summary>
/// <param name="First">First day of the first month owed.</param>
/// <param name="Last">First day of the month in which it would be paid.</param>
/// <param name="DutyFrom">First day on which she had to be insured, when it is known.</param>
/// <param name="IsForbidden">Whether the law forbids this work at her age in <paramref name="Last"/>: paying does not make it lawful.</param>
/// <param name="Totals">Results of rules about the whole debt, as of the last day of <paramref name="Last"/>.</param>
/// <param name="HasAccident">Whether a work accident was given, so that the constitutive capital has a meaning.</param>
/// <param name="AssumesMonthlyPayment">Whether no payment period was given, so that the law's shortest, the month, was taken.</param>
/// <param name="Evidence">The worst evidence that the months and <see cref="Principal"/> rest on.</param>
/// <param name="Missing">What to ask next for what is still unknown.</param>
/// <param name="Readings">How other readings move <see cref="Principal"/>, the one that moves it most first.</param>
public sealed record ArrearsAnswer(
    string Employment,
    DateOnly First,
    DateOnly Last,
    DateOnly? DutyFrom,
    bool IsForbidden,
    IReadOnlyList<MonthOwed> Months,
    IReadOnlyList<OutputResult> Totals,
    bool HasAccident,
    bool AssumesMonthlyPayment,
    Evidence Evidence,
    IReadOnlyList<MissingInput> Missing,
    IReadOnlyList<PrincipalUnderReading> Readings
)
{
    /// <summary>What is paid when she is registered today of the employer's own accord: what the readings are tried on.</summary>
    public OutputResult Principal => Total(ArrearsRules.IfRegisteredToday);

    /// <summary>The result of a rule about the whole debt.</summary>
    public OutputResult Total(string rule) => Totals.First(t => t.Output.Name == rule);
}

/// <summary>One month that was not paid.</summary>
/// <param name="Due">Last day on which it could be paid in time.</param>
/// <param name="Lapsed">Whether it may have prescribed (LSS 298).</param>
/// <param name="IsOwed">Whether it is due by now and has not prescribed: only then it counts in the totals.</param>
public sealed record MonthOwed(
    DateOnly Month,
    OutputResult Employer,
    OutputResult Worker,
    OutputResult Housing,
    OutputResult Due,
    OutputResult SurchargeMonths,
    OutputResult Update,
    OutputResult Surcharges,
    OutputResult Lapsed,
    OutputResult IsOwed
);

/// <summary>The principal sum with one reading's option in place of the default.</summary>
public sealed record PrincipalUnderReading(
    ReadingSymbol Reading,
    ReadingOption Option,
    OutputResult Result
);
