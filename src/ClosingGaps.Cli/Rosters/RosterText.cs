using System.Globalization;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Cli.Output;

namespace ClosingGaps.Cli.Rosters;

/// <summary>A roster on the terminal: what was read, what to correct, what it costs, and what the figures rest on.</summary>
internal sealed class RosterText(Terminal t, RosterView view)
{
    public void Write()
    {
        Read();
        Findings();
        if (view.Report is not { } report)
        {
            t.Line(
                t.Say(
                    "Ninguna fila sirve todavía: no se calculó el costo.",
                    "No row is good yet: no cost was computed."
                )
            );
            return;
        }

        new RosterCostText(t, view, report).Write();
        Filed();
        t.Line(
            t.Dim(
                t.Say(
                    "Nada se guarda. NSS y CURP se muestran incompletos, salvo con --full-ids.",
                    "Nothing is kept. NSS and CURP are shown in part, except with --full-ids."
                )
            )
        );
        t.Line(t.Dim($"{t.Say("Ley", "Law")} {view.Law.Hash[..12]}"));
    }

    private void Read()
    {
        t.Line(t.Bold($"{t.Say("Padrón", "Roster")} {view.File}"));
        var (es, en) = (
            RosterWords.Count(view.Roster.RowsRead, "fila leída", "filas leídas"),
            RosterWords.Count(view.Roster.RowsRead, "row read", "rows read")
        );
        t.Line(
            "  "
                + t.Say(
                    $"{es}: {view.Roster.Rows.Count} sin errores, de {RosterWords.Count(view.Roster.Workers.Count, "persona", "personas")}; {view.BadRows} con errores",
                    $"{en}: {view.Roster.Rows.Count} without errors, of {RosterWords.Count(view.Roster.Workers.Count, "person", "people")}; {view.BadRows} with errors"
                )
        );
        if (view.Roster.IgnoredColumns.Count > 0)
        {
            t.Line(
                "  "
                    + t.Say("Columnas que no se usan: ", "Columns not used: ")
                    + string.Join(", ", view.Roster.IgnoredColumns)
            );
        }

        t.Line();
    }

    private void Findings()
    {
        foreach (
            var (severity, title) in new[]
            {
                (
                    RosterSeverity.Protection,
                    t.Say(
                        "Personas que la ley protege de este trabajo",
                        "People whom the law protects from this work"
                    )
                ),
                (
                    RosterSeverity.Error,
                    t.Say(
                        "Errores: estas filas no entran en el costo",
                        "Errors: these rows are not in the cost"
                    )
                ),
                (
                    RosterSeverity.Warning,
                    t.Say(
                        "Avisos: estas filas sí entran; conviene revisarlas",
                        "Warnings: these rows are in; they deserve a look"
                    )
                ),
            }
        )
        {
            var found = view.Findings.Where(d => d.Severity == severity).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            t.Line(t.Bold(title));
            foreach (var d in found)
            {
                var shown = d.Shown.Length > 0 ? t.Say($" «{d.Shown}»", $" \"{d.Shown}\"") : "";
                t.Line($"  {t.Say("fila", "row")} {d.Row}, {d.Column}{shown}: {t.Say(d.What)}");
            }

            // The same advice for many rows is said once.
            foreach (var mend in found.GroupBy(d => t.Say(d.Mend)))
            {
                var rows = string.Join(", ", mend.Select(d => d.Row).Distinct().Take(12));
                var more = mend.Select(d => d.Row).Distinct().Count() > 12 ? "…" : "";
                t.Line($"  → {mend.Key} ({t.Say("fila", "row")} {rows}{more})");
            }

            t.Line();
        }
    }

    private void Filed()
    {
        if (view.Filed is not { } filed)
        {
            return;
        }

        t.Line(t.Bold(t.Say("Registros para el IDSE", "Records for IDSE")));
        foreach (var (file, movement, records) in filed.Files)
        {
            t.Line(
                $"  {file}: {RosterWords.Count(records, t.Say("registro", "record"), t.Say("registros", "records"))}, {RosterWords.Say(t, movement)} ({RosterWords.Code(movement)})"
            );
        }

        if (filed.Unfiled.Count > 0)
        {
            t.Line(
                "  "
                    + t.Say(
                        $"Sin registro: {RosterWords.Count(filed.Unfiled.Count, "movimiento", "movimientos")}",
                        $"Without record: {RosterWords.Count(filed.Unfiled.Count, "movement", "movements")}"
                    )
            );
            foreach (
                var group in filed.Unfiled.GroupBy(u => string.Join("; ", u.Why.Select(t.Say)))
            )
            {
                var rows = string.Join(", ", group.Select(u => u.Row).Distinct().Take(12));
                var more = group.Select(u => u.Row).Distinct().Count() > 12 ? "…" : "";
                t.Line($"    {t.Say("fila", "row")} {rows}{more}: {group.Key}");
            }
        }

        t.Line(
            "  "
                + t.Say(
                    "El IMSS publica las posiciones, no la codificación, el fin de línea ni la Ñ: pruebe antes con un archivo de un solo registro.",
                    "IMSS publishes the positions, not the encoding, the line end or the Ñ: try a file of one record first."
                )
        );
        t.Line();
    }
}
