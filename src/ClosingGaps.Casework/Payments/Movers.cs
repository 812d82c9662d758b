using ClosingGaps.Law.Model;

namespace ClosingGaps.Casework.Payments;

/// <summary>Which readings matter to some amounts.</summary>
internal static class Movers
{
    /// <summary>Readings of which a change of option, all others alike, changes an amount somewhere.</summary>
    public static IReadOnlyList<ReadingSymbol> Of(
        IReadOnlyList<ReadingSymbol> readings,
        IReadOnlyList<CombinationAmounts> amounts
    ) =>
        [
            .. readings.Where(reading =>
                amounts
                    .GroupBy(a =>
                        string.Join(
                            ' ',
                            a.Combination.Chosen.Where(c => c.Reading != reading)
                                .Select(c => c.Option.Name)
                        )
                    )
                    .Any(g => g.Select(Figures).Distinct().Count() > 1)
            ),
        ];

    /// <summary>The combination without the readings that do not matter.</summary>
    public static Combination Only(Combination all, IReadOnlyList<ReadingSymbol> moving) =>
        new([.. all.Chosen.Where(c => moving.Contains(c.Reading))]);

    private static (double, double, double) Figures(CombinationAmounts a) =>
        (a.Total, a.EmployerPart, a.WorkerPart);
}
