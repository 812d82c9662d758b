using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Casework.Rosters;

/// <summary>A row without errors: one stretch of work of one person at one wage.</summary>
/// <param name="Number">From 1, as in the file.</param>
/// <param name="End">Last day; <see langword="null"/> while it goes on.</param>
/// <param name="DailyWage">Pesos a day, without benefits.</param>
/// <param name="Zone">A member of the law's <c>zona_salarial</c>; <see langword="null"/> when not told.</param>
/// <param name="HasRelief">Whether IMSS accepted the field relief; <see langword="null"/> when not told.</param>
/// <param name="ReportedOn">Day on which IMSS was told of the start.</param>
/// <param name="FirstHired">First day ever with this employer, when it is before the roster.</param>
public sealed record RosterRow(
    int Number,
    PersonName Name,
    Curp? Curp,
    Nss? Nss,
    Rfc? Rfc,
    DateOnly Start,
    DateOnly? End,
    decimal DailyWage,
    string? Zone,
    bool? HasRelief,
    DateOnly? ReportedOn,
    DateOnly? FirstHired,
    RosterFiling Filing
)
{
    /// <summary>Days of the row within a stretch, both ends counted; an open end goes on.</summary>
    public int DaysWithin(DateOnly from, DateOnly to)
    {
        var first = Start > from ? Start : from;
        var last = End is { } end && end < to ? end : to;
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }
}

/// <summary>What only the records for IMSS need; empty when not told.</summary>
public sealed record RosterFiling(
    string Registration,
    string Clinic,
    string Guide,
    string WorkerKey,
    char? LeaveCause
);

/// <summary>A person of a roster with all the stretches that have no errors, by their first day.</summary>
/// <param name="HasDefectiveRows">Other rows of hers have errors, so that a count of her days may be short.</param>
public sealed record RosterWorker(IReadOnlyList<RosterRow> Rows, bool HasDefectiveRows)
{
    /// <summary>Her name as in her first row.</summary>
    public PersonName Name => Rows[0].Name;

    /// <summary>The first known.</summary>
    public Curp? Curp => Rows.Select(r => r.Curp).FirstOrDefault(c => c is not null);

    /// <inheritdoc cref="Curp"/>
    public Nss? Nss => Rows.Select(r => r.Nss).FirstOrDefault(n => n is not null);

    /// <summary>Her NSS, or her CURP when she has none yet.</summary>
    /// <param name="whole">Otherwise masked.</param>
    public string Identifier(bool whole) =>
        Nss is { } nss ? (whole ? nss.Text : nss.ToString())
        : Curp is { } curp ? (whole ? curp.Text : curp.ToString())
        : "";

    /// <summary>First day with this employer: told, or else the first in the roster.</summary>
    public DateOnly FirstHired => Rows.Min(r => r.FirstHired ?? r.Start);
}

/// <summary>A roster as read: nothing is lost, every row is either good or told.</summary>
/// <param name="RowsRead">Rows with anything in them, the header apart.</param>
/// <param name="Rows">Those without errors, in the order of the file.</param>
/// <param name="Workers">Who they are, in the order of their first rows.</param>
/// <param name="Defects">By row, then column as in the file.</param>
/// <param name="IgnoredColumns">Headers that say nothing to us.</param>
public sealed record Roster(
    int RowsRead,
    IReadOnlyList<RosterRow> Rows,
    IReadOnlyList<RosterWorker> Workers,
    IReadOnlyList<RosterDefect> Defects,
    IReadOnlyList<string> IgnoredColumns
);
