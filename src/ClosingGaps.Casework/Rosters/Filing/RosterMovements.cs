using ClosingGaps.Casework.Idse;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Filing;

/// <summary>A movement for which no record could be written.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Why">What is missing.</param>
public sealed record UnfiledMovement(
    int Row,
    IdseMovement Movement,
    DateOnly Date,
    IReadOnlyList<Bilingual> Why
);

/// <summary>The movements of a roster within a period.</summary>
/// <param name="Records">With their rows, by date then row.</param>
/// <param name="Unfiled">By row.</param>
public sealed record RosterMovements(
    IReadOnlyList<(int Row, IdseRecord Record)> Records,
    IReadOnlyList<UnfiledMovement> Unfiled
)
{
    /// <summary>
    /// A start is an enrolment, an end a departure. A stretch that begins the day after the last one ended is no new start: with another
    /// wage it is a wage change. The contribution wage is the law's; a minor below the age of the law gets no record.
    /// </summary>
    public static RosterMovements Of(RosterCostReport report, FilingAssumptions assumptions)
    {
        var months = report
            .RowMonths.GroupBy(m => report.Roster.Rows[m.Row].Number)
            .ToDictionary(g => g.Key, g => g.ToList());
        var records = new List<(int Row, IdseRecord Record)>();
        var unfiled = new List<UnfiledMovement>();
        foreach (var worker in report.Roster.Workers)
        {
            for (var i = 0; i < worker.Rows.Count; i++)
            {
                var row = worker.Rows[i];
                var before = i > 0 ? worker.Rows[i - 1] : null;
                var after = i + 1 < worker.Rows.Count ? worker.Rows[i + 1] : null;
                if (!Joins(before, row))
                {
                    Write(worker, row, IdseMovement.Enrolment, row.Start);
                }
                else if (before!.DailyWage != row.DailyWage)
                {
                    Write(worker, row, IdseMovement.WageChange, row.Start);
                }

                if (row.End is { } end && !Joins(row, after))
                {
                    Write(worker, row, IdseMovement.Departure, end);
                }
            }
        }

        return new RosterMovements(
            [.. records.OrderBy(r => r.Record.Date).ThenBy(r => r.Row)],
            [.. unfiled.OrderBy(u => u.Row)]
        );

        void Write(RosterWorker worker, RosterRow row, IdseMovement movement, DateOnly date)
        {
            if (date < report.Period.From || date > report.Period.To)
            {
                return;
            }

            var month = months[row.Number]
                .First(m => m.Month.Year == date.Year && m.Month.Month == date.Month);
            var why = new List<Bilingual>();
            var record = new RecordDraft(worker, row, month, assumptions, why).Make(movement, date);
            if (why.Count == 0)
            {
                records.Add((row.Number, record));
            }
            else
            {
                unfiled.Add(new UnfiledMovement(row.Number, movement, date, why));
            }
        }
    }

    private static bool Joins(RosterRow? first, RosterRow? second) =>
        first?.End is { } end && second?.Start == end.AddDays(1);
}
