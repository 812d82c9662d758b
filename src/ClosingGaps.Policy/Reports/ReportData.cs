using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;

namespace ClosingGaps.Policy.Reports;

/// <summary>Where a report is of.</summary>
/// <param name="Code">Two digits of a state or five of a municipality, INEGI's; empty for the country.</param>
/// <param name="Name">As it is called.</param>
public sealed record ReportPlace(string Code, Bilingual Name)
{
    /// <summary>The whole country.</summary>
    public static ReportPlace Country { get; } = new("", new("México", "Mexico"));

    /// <summary>A state by its two digits; <see langword="null"/> when there is none such.</summary>
    public static ReportPlace? State(string code) =>
        StateTile.Find(code) is { } state ? new(code, state.Name) : null;

    /// <summary>Whether it is the country.</summary>
    public bool IsCountry => Code.Length == 0;

    /// <summary>The survey can describe states and the country; a municipality or borough it cannot.</summary>
    public bool IsDomain => Code.Length is 0 or 2;

    /// <summary>The state that a place is or lies in; <see langword="null"/> for the country.</summary>
    public string? StateCode => IsCountry ? null : Code[..2];
}

/// <summary>All that a report says: figures, of whom, where.</summary>
public sealed record ReportData(GapReport Gap, ReportPlace Place)
{
    private GapLines? lines;

    /// <summary>The five gaps of the same people; <see langword="null"/> when they were not computed.</summary>
    public FiveGapsReport? Five { get; init; }

    /// <summary>What those gaps are made of, clause by clause, in the country and the place; <see langword="null"/> when it was not computed.</summary>
    public LedgerReport? Ledger { get; init; }

    /// <summary>The figures of the place and of the country beside it; of the country, all.</summary>
    public GapReport Here =>
        Place.IsCountry
            ? Gap
            : Gap with
            {
                Lines = [.. Gap.Lines.Where(l => l.Place is null || l.Place == Place.StateCode)],
                History = Told?.History ?? [],
                Cost = Told?.Cost,
                StateModels =
                [
                    .. Gap.StateModels.Select(m =>
                        m with
                        {
                            States = [.. m.States.Where(s => s.State == Place.StateCode)],
                        }
                    ),
                ],
            };

    // A municipality has no figures of its own.
    private StateFigures? Told =>
        Place.IsDomain ? Gap.States.FirstOrDefault(s => s.State == Place.StateCode) : null;

    /// <summary>The figures by group, place, sex and measure.</summary>
    public GapLines Lines => lines ??= new GapLines(Gap);
}
