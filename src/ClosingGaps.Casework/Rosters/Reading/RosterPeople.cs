using ClosingGaps.Casework.Identifiers;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>Headers as in the file, for what is told about several rows.</summary>
internal sealed record RosterHeaders(string Nss, string Curp, string Start);

/// <summary>
/// Which rows are of one person. An NSS with two CURPs, or a CURP with two NSS, is an error in all its rows: one of them is wrong, and
/// only a paper tells which. Two stretches of a person that share a day are an error in the later row.
/// </summary>
internal static class RosterPeople
{
    public static (List<RosterRow> Good, List<RosterWorker> Workers) Of(
        List<RosterRow> rows,
        List<(string? Curp, string? Nss)> broken,
        RosterHeaders headers,
        List<RosterDefect> defects
    )
    {
        var mixed = Mixed(rows, headers, defects);
        var nssOf = rows.Where(r => r.Curp is not null && r.Nss is not null)
            .GroupBy(r => r.Curp!.Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Nss!.Text, StringComparer.Ordinal);
        var groups = rows.Where(r => !mixed.Contains(r.Number))
            .GroupBy(r => Key(r.Curp?.Text, r.Nss?.Text, nssOf), StringComparer.Ordinal)
            .Select(g => (g.Key, Rows: Apart([.. g], headers, defects)))
            .ToList();
        var brokenKeys = broken
            .Where(b => b.Curp is not null || b.Nss is not null)
            .Select(b => Key(b.Curp, b.Nss, nssOf))
            .ToHashSet(StringComparer.Ordinal);
        var good = groups.SelectMany(g => g.Rows.Good).Select(r => r.Number).ToHashSet();
        return (
            rows.FindAll(r => good.Contains(r.Number)),
            [
                .. groups
                    .Where(g => g.Rows.Good.Count > 0)
                    .Select(g => new RosterWorker(
                        g.Rows.Good,
                        g.Rows.HasErrors || brokenKeys.Contains(g.Key)
                    ))
                    .OrderBy(w => w.Rows.Min(r => r.Number)),
            ]
        );
    }

    private static string Key(string? curp, string? nss, Dictionary<string, string> nssOf) =>
        nss ?? (curp is null ? "" : nssOf.GetValueOrDefault(curp, curp));

    private static HashSet<int> Mixed(
        List<RosterRow> rows,
        RosterHeaders headers,
        List<RosterDefect> defects
    )
    {
        var whole = rows.Where(r => r.Curp is not null && r.Nss is not null).ToList();
        var mixed = new HashSet<int>();
        Find(
            whole.GroupBy(r => r.Nss!.Text, StringComparer.Ordinal),
            r => r.Curp!.Text,
            headers.Nss,
            r => Masked.Digits(r.Nss!.Text),
            ("el mismo NSS está con otra CURP", "the same NSS stands with another CURP")
        );
        Find(
            whole.GroupBy(r => r.Curp!.Text, StringComparer.Ordinal),
            r => r.Nss!.Text,
            headers.Curp,
            r => Masked.Letters(r.Curp!.Text),
            ("la misma CURP está con otro NSS", "the same CURP stands with another NSS")
        );
        return mixed;

        void Find(
            IEnumerable<IGrouping<string, RosterRow>> groups,
            Func<RosterRow, string> other,
            string column,
            Func<RosterRow, string> shown,
            (string Es, string En) what
        )
        {
            foreach (var group in groups.Where(g => g.Select(other).Distinct().Skip(1).Any()))
            {
                foreach (var row in group)
                {
                    var there = string.Join(
                        ", ",
                        group.Where(r => other(r) != other(row)).Select(r => r.Number)
                    );
                    mixed.Add(row.Number);
                    defects.Add(
                        new RosterDefect(
                            row.Number,
                            column,
                            RosterSeverity.Error,
                            shown(row),
                            new($"{what.Es} (fila {there})", $"{what.En} (row {there})"),
                            new(
                                "Vea la tarjeta del IMSS y la CURP de ambas; si una persona tiene dos NSS, el IMSS los unifica.",
                                "Look at the IMSS card and CURP of both; when a person has two NSS, IMSS merges them."
                            )
                        )
                    );
                }
            }
        }
    }

    // Sorted by first day, the earlier row of the file first; one that shares a day with a row kept is told.
    private static (List<RosterRow> Good, bool HasErrors) Apart(
        List<RosterRow> rows,
        RosterHeaders headers,
        List<RosterDefect> defects
    )
    {
        var good = new List<RosterRow>();
        foreach (var row in rows.OrderBy(r => r.Start).ThenBy(r => r.Number))
        {
            var clash = good.Find(g =>
                row.Start <= (g.End ?? DateOnly.MaxValue)
                && g.Start <= (row.End ?? DateOnly.MaxValue)
            );
            if (clash is null)
            {
                good.Add(row);
                continue;
            }

            var isSame =
                clash.Start == row.Start
                && clash.End == row.End
                && clash.DailyWage == row.DailyWage;
            defects.Add(
                new RosterDefect(
                    row.Number,
                    headers.Start,
                    RosterSeverity.Error,
                    $"{row.Start:yyyy-MM-dd}",
                    isSame
                        ? new(
                            $"repite la fila {clash.Number}: misma persona, mismas fechas",
                            $"repeats row {clash.Number}: same person, same dates"
                        )
                        : new(
                            $"se encima con la fila {clash.Number} de la misma persona ({clash.Start:yyyy-MM-dd} a {End(clash, "hoy")})",
                            $"overlaps row {clash.Number} of the same person ({clash.Start:yyyy-MM-dd} to {End(clash, "now")})"
                        ),
                    isSame
                        ? new("Borre una de las dos.", "Delete one of the two.")
                        : new(
                            "Ponga baja a la primera antes del alta de la segunda.",
                            "Give the first an end before the start of the second."
                        )
                )
            );
        }

        return (good, good.Count < rows.Count);
    }

    private static string End(RosterRow row, string open) =>
        row.End is { } end ? $"{end:yyyy-MM-dd}" : open;
}
