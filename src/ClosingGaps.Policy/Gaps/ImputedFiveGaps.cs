using ClosingGaps.Population.Imputation;

namespace ClosingGaps.Policy.Gaps;

/// <summary>
/// The five gaps over several draws of an imputation. A mean of draws keeps sums: in each draw the states add up to the persons, and so do
/// their means.
/// </summary>
public static class ImputedFiveGaps
{
    /// <param name="draws">The same study of the same survey, each with other donors; two at least.</param>
    /// <param name="note">What was imputed, for the face of the report.</param>
    public static FiveGapsReport Combine(IReadOnlyList<FiveGapsReport> draws, ImputationNote note)
    {
        var first = draws[0];
        return first with
        {
            Source = first.Source with { Imputation = note },
            States = DrawnLines.Combine(
                [.. draws.Select(d => d.States)],
                l => (l.Group, l.Sex, l.Branch, l.Cell, l.State),
                l => l.Estimate,
                l => l.Showing,
                (l, figure, showing) => l with { Estimate = figure, Showing = showing }
            ),
            // The same group, sex, branch and state in the same order, of whatever draw.
            Ranges =
            [
                .. first.Ranges.Select(
                    (range, i) =>
                        range with
                        {
                            Value = draws.Average(d => d.Ranges[i].Value),
                            Low = draws.Average(d => d.Ranges[i].Low),
                            High = draws.Average(d => d.Ranges[i].High),
                        }
                ),
            ],
            Cover = DrawnLines.Combine(
                [.. draws.Select(d => d.Cover)],
                l => (l.Group, l.Sex, l.Branch, l.State, l.Cover),
                l => l.Estimate,
                l => l.Showing,
                (l, figure, showing) => l with { Estimate = figure, Showing = showing }
            ),
            Patterns = DrawnLines.Combine(
                [.. draws.Select(d => d.Patterns)],
                l => (l.Group, l.Pattern),
                l => l.People,
                l => l.Showing,
                (l, figure, showing) => l with { People = figure, Showing = showing }
            ),
            Sdg =
            [
                .. first.Sdg.Select(
                    (line, i) =>
                        line.Estimate is null
                            ? line
                            : line with
                            {
                                Estimate = DrawnLines.Rubin(draws, d => d.Sdg[i].Estimate!),
                                Showing = DrawnLines.Weakest(draws.Select(d => d.Sdg[i].Showing)),
                            }
                ),
            ],
            Contrasts = DrawnLines.Combine(
                [.. draws.Select(d => d.Contrasts)],
                l => (l.Group, l.Sex, l.Branch, l.State, l.First, l.Second),
                l => l.Difference,
                l => l.Showing,
                (l, figure, showing) => l with { Difference = figure, Showing = showing }
            ),
            Dates =
            [
                .. first.Dates.Select(
                    (line, i) =>
                        line with
                        {
                            Estimate = DrawnLines.Rubin(draws, d => d.Dates[i].Estimate),
                            Showing = DrawnLines.Weakest(draws.Select(d => d.Dates[i].Showing)),
                            Change = DrawnLines.Rubin(draws, d => d.Dates[i].Change),
                            ChangeShowing = DrawnLines.Weakest(
                                draws.Select(d => d.Dates[i].ChangeShowing)
                            ),
                        }
                ),
            ],
            Reform =
            [
                .. first.Reform.Select(
                    (line, i) =>
                        line with
                        {
                            Before = DrawnLines.Rubin(draws, d => d.Reform[i].Before),
                            After = DrawnLines.Rubin(draws, d => d.Reform[i].After),
                            Change = DrawnLines.Rubin(draws, d => d.Reform[i].Change),
                            Showing = DrawnLines.Weakest(draws.Select(d => d.Reform[i].Showing)),
                        }
                ),
            ],
        };
    }
}
