using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Inversion;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>
/// Which reading of the open points reproduces what a payment form says, and, when none does with the wage told, which declared wage or
/// how many reported days would. The law runs under every combination of the readings that it meets; the wage is found by inverting it.
/// </summary>
/// <param name="Moving">Readings that move the amounts of this form.</param>
/// <param name="All">Every combination of those, the nearest to the form first.</param>
/// <param name="IsComplete">Whether every combination was tried; else <see cref="ReadingRange.MostCombinations"/> of them.</param>
/// <param name="ToldPay">Pay a day as told, or <see langword="null"/>.</param>
/// <param name="ToldDays">Days as told, or <see langword="null"/>.</param>
/// <param name="Wages">Other wages than the one told that would give the amount within a peso; each with its readings.</param>
/// <param name="Days">Other numbers of days than the one told that would give it to the centavo with the wage told, where no reading comes near.</param>
public sealed record PaymentReading(
    PaymentForm Form,
    IReadOnlyList<ReadingSymbol> Moving,
    IReadOnlyList<CombinationAmounts> All,
    bool IsComplete,
    double? ToldPay,
    double? ToldDays,
    IReadOnlyList<Explanation> Wages,
    IReadOnlyList<Explanation> Days
)
{
    /// <summary>Beyond a peso nothing is near.</summary>
    public const double Near = 1;

    /// <summary>Half a centavo: what is less is the noise of doubles.</summary>
    internal const double Cent = 0.005;

    /// <summary>Combinations that give what the form says, to the centavo.</summary>
    public IEnumerable<CombinationAmounts> Exact => All.Where(c => c.Distance < Cent);

    /// <summary>Those within a peso that do not give it.</summary>
    public IEnumerable<CombinationAmounts> NotQuite =>
        All.Where(c => c.Distance >= Cent && c.Distance <= Near + Cent);

    /// <summary>Whether the wage told explains the form, under some reading.</summary>
    public bool IsExplained => Exact.Any() || NotQuite.Any();

    /// <summary>The option on which all exact combinations agree, reading by reading.</summary>
    public IEnumerable<(ReadingSymbol Reading, ReadingOption Option)> Agreed =>
        Exact.Any()
            ? Moving
                .Select(r => (r, Options: Exact.Select(c => c.Combination.Option(r)).Distinct()))
                .Where(r => r.Options.Count() == 1)
                .Select(r => (r.r, r.Options.First()))
            : [];

    /// <param name="question">The worker's situation; its months and outputs are left aside. Readings that it settles stay settled.</param>
    /// <exception cref="MissingLawException">The law lacks the contributions.</exception>
    /// <exception cref="Engine.Plans.NoLawForDateException">The law has nothing for that month.</exception>
    public static PaymentReading Of(Calculator calculator, Question question, PaymentForm form)
    {
        var runs = new PaymentRuns(calculator, question, form);
        var open = runs.Met();
        var combinations = Combination.Of(open).Take(ReadingRange.MostCombinations + 1).ToList();
        var isComplete = combinations.Count <= ReadingRange.MostCombinations;
        if (!isComplete)
        {
            combinations.RemoveAt(ReadingRange.MostCombinations);
        }

        var amounts = combinations.Select(runs.Amounts).OfType<CombinationAmounts>().ToList();
        var moving = Movers.Of(open, amounts);
        var kept = amounts
            .Where(a =>
                a.Combination.Chosen.All(c =>
                    moving.Contains(c.Reading) || c.Option == c.Reading.Default
                )
            )
            .Select(a => a with { Combination = Movers.Only(a.Combination, moving) })
            .OrderBy(a => a.Distance)
            .ThenBy(a => a.Combination.Departures)
            .ToList();
        var reading = new PaymentReading(
            form,
            moving,
            kept,
            isComplete,
            runs.Told(WorkerNames.DailyPay),
            runs.Told(WorkerNames.DaysWorked),
            [],
            []
        );
        return reading with
        {
            Wages = Explanations.Wages(runs, combinations, reading.ToldPay),
            Days = reading.IsExplained
                ? []
                : Explanations.Days(runs, combinations, reading.ToldDays),
        };
    }
}
