using ClosingGaps.Casework.Workers;
using ClosingGaps.Engine.Inversion;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>Wages, or days, that would give what a form says, where what was told does not.</summary>
internal static class Explanations
{
    /// <summary>
    /// One for each wage other than the one told (by more than <see cref="PaymentReading.Near"/>): the readings under which it gives what the
    /// form says, within as much.
    /// </summary>
    public static IReadOnlyList<Explanation> Wages(
        PaymentRuns runs,
        IReadOnlyList<Combination> combinations,
        double? told
    )
    {
        var found = new List<(double Wage, bool IsFloor, double Distance, Combination Under)>();
        foreach (var under in combinations)
        {
            if (
                runs.Value(WorkerNames.WageFloor, under) is not { } floor
                || runs.Value(WorkerNames.Cap, under) is not { } cap
            )
            {
                continue;
            }

            var answer = runs.Invert(WorkerNames.DailyPay, under, Centavos(floor), Centavos(cap));
            var nearest = new[] { answer.At, answer.Below }
                .OfType<InverseSide>()
                .Select(s =>
                    (
                        Wage: s.Input.ToDouble(),
                        Distance: runs.DistanceWith(WorkerNames.DailyPay, s.Input, under)
                    )
                )
                .Where(s => s.Distance <= PaymentReading.Near)
                .OrderBy(s => s.Distance)
                .ToList();
            if (nearest is [var (wage, distance), ..])
            {
                found.Add((wage, wage <= floor, distance!.Value, under));
            }
        }

        return Grouped(
            found.Where(f => told is not { } t || Math.Abs(f.Wage - t) > PaymentReading.Near)
        );
    }

    /// <summary>Numbers of days other than the one told that give the form to the centavo, with the wage told.</summary>
    public static IReadOnlyList<Explanation> Days(
        PaymentRuns runs,
        IReadOnlyList<Combination> combinations,
        double? told
    )
    {
        var found = new List<(double, bool, double, Combination)>();
        foreach (var under in combinations)
        {
            if (
                runs.Invert(WorkerNames.DaysWorked, under, 0, 31) is { IsExact: true, At: { } at }
                && at.Input.ToDouble() is var days
                && days != told
                && runs.DistanceWith(WorkerNames.DaysWorked, at.Input, under) is { } distance
                && distance < PaymentReading.Cent
            )
            {
                found.Add((days, false, distance, under));
            }
        }

        return Grouped(found);
    }

    private static List<Explanation> Grouped(
        IEnumerable<(double Amount, bool IsFloor, double Distance, Combination Under)> found
    ) =>
        [
            .. found
                .GroupBy(f => f.Amount)
                .Select(g => new Explanation(
                    g.Key,
                    [.. g.Select(f => f.Under).OrderBy(c => c.Departures)],
                    g.Any(f => f.IsFloor),
                    g.Min(f => f.Distance)
                ))
                .OrderBy(e => e.Combinations[0].Departures)
                .ThenBy(e => e.Amount),
        ];

    /// <summary>A rule's amount of pesos, which is a number of centavos.</summary>
    private static Rational Centavos(double amount) => new((long)Math.Round(amount * 100), 100);
}
