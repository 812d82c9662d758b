using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Rosters;

/// <summary>All that one run has to say of a roster.</summary>
/// <param name="Report"><see langword="null"/> when no row is good.</param>
/// <param name="Findings">Defects of the file and findings of the law, by row.</param>
/// <param name="Filed"><see langword="null"/> when records were not asked for.</param>
/// <param name="FullIds">Whether identifiers are shown whole.</param>
/// <param name="ShowsWorkers">Whether each person is listed.</param>
internal sealed record RosterView(
    Snapshot Law,
    string File,
    Roster Roster,
    RosterCostReport? Report,
    IReadOnlyList<RosterDefect> Findings,
    FiledRecords? Filed,
    bool FullIds,
    bool ShowsWorkers
)
{
    /// <summary>Her NSS, or her CURP when she has none yet, masked unless asked.</summary>
    public string Id(RosterWorker worker) => worker.Identifier(FullIds);

    /// <summary>Rows with at least one error.</summary>
    public int BadRows => Roster.RowsRead - Roster.Rows.Count;

    /// <summary>People whom the law protects from this work.</summary>
    public int Protected => Report is null ? 0 : WorkerCost.Of(Report).Count(w => w.IsMinor);

    /// <summary>The rules that a table's columns show, with their articles.</summary>
    public IEnumerable<RuleSymbol> Rules => RosterCsv.Rules(Law);
}
