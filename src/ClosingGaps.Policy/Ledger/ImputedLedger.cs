using ClosingGaps.Policy.Gaps;
using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Policy.Ledger;

/// <summary>The ledger over several draws of an imputation: in each draw the parts add up to the gap, and so do their means.</summary>
public static class ImputedLedger
{
    /// <param name="draws">The same ledger of the same survey, each with other donors; two at least.</param>
    /// <param name="note">What was imputed, for the face of the report.</param>
    public static LedgerReport Combine(IReadOnlyList<LedgerReport> draws, ImputationNote note)
    {
        var first = draws[0];
        var lines = first
            .Lines.Select(
                (line, i) =>
                    line with
                    {
                        Persons = DrawnLines.Rubin(draws, d => d.Lines[i].Persons),
                        Alone = line.Alone is null
                            ? null
                            : DrawnLines.Rubin(draws, d => d.Lines[i].Alone!),
                        Showing = DrawnLines.Weakest(draws.Select(d => d.Lines[i].Showing)),
                    }
            )
            .ToList();
        return first with
        {
            Source = first.Source with { Imputation = note },
            Lines =
            [
                .. lines
                    .GroupBy(l => (l.Group, l.Sex, l.Branch, l.Cell))
                    .SelectMany(gap => Whole([.. gap])),
            ],
            Forbidden =
            [
                .. first.Forbidden.Select(
                    (line, i) =>
                        line with
                        {
                            Persons = DrawnLines.Rubin(draws, d => d.Forbidden[i].Persons),
                            Showing = DrawnLines.Weakest(draws.Select(d => d.Forbidden[i].Showing)),
                        }
                ),
            ],
        };
    }

    // The gap is the first of its lines and the sum of the others.
    private static IEnumerable<LedgerLine> Whole(IReadOnlyList<LedgerLine> gap)
    {
        var whole = WholePersons.Of([.. gap.Skip(1).Select(l => l.Persons.Value)]);
        return gap.Select((l, i) => l with { Whole = i == 0 ? whole.Sum() : whole[i - 1] });
    }
}
