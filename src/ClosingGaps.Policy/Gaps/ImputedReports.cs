using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// One report of those of several draws of an imputation, by Rubin's rules: each figure is the mean of the draws, and its error holds
/// that the values are borrowed.
/// </summary>
public static class ImputedReports
{
    /// <param name="draws">The same study of the same survey, each with other donors; two at least.</param>
    /// <param name="note">What was imputed, for the face of the report.</param>
    public static GapReport Combine(IReadOnlyList<GapReport> draws, ImputationNote note)
    {
        var first = draws[0];
        List<GapLine> lines =
        [
            .. first.Lines.Select(
                (line, i) =>
                    line with
                    {
                        Estimate = DrawnLines.Rubin(draws, d => d.Lines[i].Estimate),
                    }
            ),
        ];
        return first with
        {
            Source = first.Source with { Imputation = note },
            Lines = lines,
            StateModels = StateModelStudy.Of(lines),
            History = Combine([.. draws.Select(d => d.History)]),
            States =
            [
                .. first.States.Select(
                    (state, i) =>
                        state with
                        {
                            History = Combine([.. draws.Select(d => d.States[i].History)]),
                            Cost = state.Cost is null
                                ? null
                                : Combine([.. draws.Select(d => d.States[i].Cost!)]),
                        }
                ),
            ],
            Changes =
            [
                .. first.Changes.Select(
                    (change, i) =>
                        change with
                        {
                            Before = DrawnLines.Rubin(draws, d => d.Changes[i].Before),
                            After = DrawnLines.Rubin(draws, d => d.Changes[i].After),
                            Difference = DrawnLines.Rubin(draws, d => d.Changes[i].Difference),
                        }
                ),
            ],
            Cost = first.Cost is null ? null : Combine([.. draws.Select(d => d.Cost!)]),
        };
    }

    private static List<StatusLine> Combine(IReadOnlyList<IReadOnlyList<StatusLine>> draws) =>
        [
            .. draws[0]
                .Select(
                    (line, i) =>
                        line with
                        {
                            Estimate = DrawnLines.Rubin(draws, d => d[i].Estimate),
                        }
                ),
        ];

    private static CostReport Combine(IReadOnlyList<CostReport> draws)
    {
        var first = draws[0];
        return first with
        {
            Bases =
            [
                .. first.Bases.Select(
                    (b, i) =>
                        b with
                        {
                            Costed = DrawnLines.Rubin(draws, d => d.Bases[i].Costed),
                            Lifted = DrawnLines.Rubin(draws, d => d.Bases[i].Lifted),
                        }
                ),
            ],
            Lines =
            [
                .. first.Lines.Select(
                    (line, i) =>
                        line with
                        {
                            Pesos = DrawnLines.Rubin(draws, d => d.Lines[i].Pesos),
                            // The range over readings, each end a mean over the draws.
                            Low = draws.Average(d => d.Lines[i].Low),
                            High = draws.Average(d => d.Lines[i].High),
                        }
                ),
            ],
            Changes =
            [
                .. first.Changes.Select(
                    (change, i) =>
                        change with
                        {
                            Before = DrawnLines.Rubin(draws, d => d.Changes[i].Before),
                            After = DrawnLines.Rubin(draws, d => d.Changes[i].After),
                            Difference = DrawnLines.Rubin(draws, d => d.Changes[i].Difference),
                        }
                ),
            ],
        };
    }
}
