using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>One option of each of some readings.</summary>
public sealed record Combination(
    IReadOnlyList<(ReadingSymbol Reading, ReadingOption Option)> Chosen
)
{
    /// <summary>How many are not the default: the fewer, the plainer the explanation.</summary>
    public int Departures => Chosen.Count(c => c.Option != c.Reading.Default);

    /// <summary>All of them, the default one first.</summary>
    internal static IEnumerable<Combination> Of(IReadOnlyList<ReadingSymbol> readings)
    {
        IEnumerable<IReadOnlyList<(ReadingSymbol, ReadingOption)>> all =
        [
            [],
        ];
        foreach (var reading in readings)
        {
            var options = reading.Options.OrderBy(o => o != reading.Default).ToList();
            all = all.SelectMany(c =>
                options.Select(o =>
                    (IReadOnlyList<(ReadingSymbol, ReadingOption)>)[.. c, (reading, o)]
                )
            );
        }

        return all.Select(c => new Combination(c)).OrderBy(c => c.Departures);
    }

    /// <summary>The option that this takes, the default where it says nothing of a reading.</summary>
    public ReadingOption Option(ReadingSymbol reading)
    {
        foreach (var (r, option) in Chosen)
        {
            if (r == reading)
            {
                return option;
            }
        }

        return reading.Default;
    }
}

/// <summary>What the law gives under a combination.</summary>
/// <param name="Total">Pesos; so are the others.</param>
/// <param name="Distance">The largest difference from what the form says, pesos.</param>
public sealed record CombinationAmounts(
    Combination Combination,
    double Total,
    double EmployerPart,
    double WorkerPart,
    double Distance
);

/// <summary>A wage or a number of days that would give what the form says.</summary>
/// <param name="Amount">Pesos a day, or days in the month.</param>
/// <param name="Combinations">Under which readings, the plainest first.</param>
/// <param name="IsFloor">The lowest wage on which anyone may contribute: the wage declared may be lower.</param>
/// <param name="Distance">How far the amount paid then is from the form's, pesos.</param>
public sealed record Explanation(
    double Amount,
    IReadOnlyList<Combination> Combinations,
    bool IsFloor,
    double Distance
);
