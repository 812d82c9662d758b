using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Tests.Policy.Ledger;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Policy.Gaps;

/// <summary>
/// One report of several draws adds up as each does, and shows nothing that some draw withholds. In place of draws two laws of the same people,
/// which part them far more than donors do.
/// </summary>
public sealed class ImputedFiveGapsTests
{
    private static readonly ImputationNote Note = new("ENIGH 2010", [], [], 2, 0, 0, 0, 0, []);
    private static readonly DateOnly[] Dates = [new(2018, 3, 1), new(2026, 11, 1)];

    private static readonly Lazy<IReadOnlyList<FiveGapsReport>> Draws = new(() =>
        [
            .. Dates.Select(d =>
                FiveGapsTests.Report(
                    RepositoryRoot.Combine("data", "synthetic"),
                    "enigh2010",
                    date: d
                )
            ),
        ]
    );

    [Fact]
    public void The_states_of_a_mean_add_up_to_the_people()
    {
        var report = ImputedFiveGaps.Combine(Draws.Value, Note);
        Assert.Same(Note, report.Source.Imputation);
        var groups = report.States.GroupBy(s => (s.Group, s.Sex, s.Branch, s.Cell)).ToList();
        Assert.NotEmpty(groups);
        Assert.All(
            groups,
            g =>
                Assert.Equal(
                    g.Single(s => s.State is null).Estimate.Value,
                    g.Where(s => s.State is not null).Sum(s => s.Estimate.Value),
                    1e-3
                )
        );
    }

    [Fact]
    public void A_figure_is_the_mean_of_the_draws_and_its_error_holds_how_they_differ()
    {
        var report = ImputedFiveGaps.Combine(Draws.Value, Note);
        for (var i = 0; i < report.States.Count; i++)
        {
            var (a, b) = (Draws.Value[0].States[i], Draws.Value[1].States[i]);
            var line = report.States[i];
            Assert.Equal(
                (a.Group, a.Sex, a.Branch, a.State),
                (line.Group, line.Sex, line.Branch, line.State)
            );
            Assert.Equal((a.Estimate.Value + b.Estimate.Value) / 2, line.Estimate.Value, 1e-6);
            // Rubin 1987: with two draws the between variance counts one and a half times.
            var between = Math.Pow(a.Estimate.Value - b.Estimate.Value, 2) / 2;
            var within =
                (Math.Pow(a.Estimate.StandardError, 2) + Math.Pow(b.Estimate.StandardError, 2)) / 2;
            Assert.Equal(
                Math.Sqrt(within + 1.5 * between),
                line.Estimate.StandardError,
                1e-6 * (1 + line.Estimate.StandardError)
            );
            if (!a.Showing.IsShown() || !b.Showing.IsShown())
                Assert.False(line.Showing.IsShown());
        }

        Assert.Contains(report.States, s => s.Showing == Showing.Shown);
    }

    [Fact]
    public void The_parts_of_a_mean_ledger_add_up_to_its_gap_as_printed_too()
    {
        var report = ImputedLedger.Combine(
            [.. Dates.Select(d => LedgerStudyTests.Synthetic(LedgerStudy.Shipped, d))],
            Note
        );
        var tables = report.Lines.GroupBy(l => (l.Group, l.Sex, l.Branch, l.Cell)).ToList();
        Assert.NotEmpty(tables);
        Assert.All(
            tables,
            t =>
            {
                var gap = t.Single(l => l.Part == LedgerPart.Gap);
                var parts = t.Where(l => l.Part != LedgerPart.Gap).ToList();
                Assert.Equal(gap.Persons.Value, parts.Sum(p => p.Persons.Value), 1e-3);
                Assert.Equal(gap.Whole, parts.Sum(p => p.Whole));
                Assert.InRange(gap.Whole - gap.Persons.Value, -1, 1);
            }
        );
    }
}
