using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Ledger;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The ledger for a terminal: women of each group, a column a branch; whole persons that add up as printed.</summary>
internal static class LedgerText
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static void Write(Terminal t, LedgerReport report)
    {
        SurveyHeading.Write(
            t,
            report.Source,
            report.LawDate,
            "qué mantiene abierta la brecha",
            "what keeps the gap open"
        );

        foreach (
            var table in report.Lines.Where(l => l.Sex == Sex.Women).GroupBy(l => (l.Group, l.Cell))
        )
        {
            // A group with too few rows for any figure, or that only repeats another universe, would only be dashes.
            if (table.All(l => !l.Showing.IsShown()))
                continue;
            t.Line();
            WriteTable(t, report, [.. table]);
        }

        t.Line();
        t.Line(t.Bold(t.Say("Las cláusulas", "The clauses")));
        var clauses = new TextTable(
            new TextTable.Column(""),
            new(t.Say("artículo", "article")),
            new(t.Say("dice", "says")),
            new(t.Say("en su lugar", "instead")),
            new(t.Say("quién podría", "who could"))
        );
        foreach (var c in report.Clauses)
        {
            clauses.Add(
                t.Say(c.Label),
                c.Article,
                t.Say(c.AsIs),
                t.Say(c.Instead),
                t.Say(c.Legislator)
            );
        }

        clauses.Write(t);
        t.Line();
        t.Line(
            t.Say(
                "La brecha: personas sin cobertura propia efectiva, porque nadie las registró o porque la regla no alcanza. Los renglones la suman.",
                "The gap: persons without effective cover of their own, because nobody registered them or because the rule falls short. The rows add up to it."
            )
        );
        t.Line(
            t.Say(
                "Cada parte es el valor de Shapley: su promedio en todos los órdenes en que podrían cambiarse. Los errores son del muestreo.",
                "Each part is the Shapley value: its mean over all orders in which they could be changed. Errors are of sampling."
            )
        );
        t.Line(
            t.Say(
                "Niñas, niños y adolescentes en trabajo prohibido a su edad no están en ningún renglón.",
                "Children and adolescents in work forbidden at their age are in no row."
            )
        );
        t.Line(t.Say(report.Policy.Statement));
        t.Line(
            t.Dim(
                t.Say(
                    $"Definiciones {report.Source.MappingHash[..12]} · ley {report.Source.LawHash[..12]} · la ley se corrió {report.Runs} veces · más: --territory 20, --clauses, --json",
                    $"Definitions {report.Source.MappingHash[..12]} · law {report.Source.LawHash[..12]} · the law was run {report.Runs} times · more: --territory 20, --clauses, --json"
                )
            )
        );
    }

    private static void WriteTable(Terminal t, LedgerReport report, List<LedgerLine> lines)
    {
        var first = lines[0];
        t.Line(
            t.Bold(
                $"{t.Say(first.Label)} · {t.Say(GapNames.Of(first.Sex))}{(first.Cell.IsNation ? "" : $" · {t.Say(first.Cell.Label)}")}"
            )
        );
        var branches = Enum.GetValues<Branch>();
        var table = new TextTable([
            new TextTable.Column(""),
            .. branches.Select(b => new TextTable.Column(t.Say(FiveGapsNames.Of(b)), Right: true)),
        ]);
        foreach (var row in lines.GroupBy(l => (l.Part, l.Clause)).OrderBy(Order))
        {
            var cells = branches.Select(b => row.Single(l => l.Branch == b)).ToList();
            if (
                row.Key.Part == LedgerPart.Clause
                && cells.TrueForAll(c => c.Showing == Showing.Zero)
            )
                continue;
            table.Add([Name(t, report, row.Key.Part, row.Key.Clause), .. cells.Select(Text)]);
        }

        table.Write(t);
    }

    // The parts, then their sum.
    private static int Order(IGrouping<(LedgerPart Part, string? Clause), LedgerLine> row) =>
        row.Key.Part == LedgerPart.Gap ? (int)LedgerPart.Remainder + 1 : (int)row.Key.Part;

    private static string Name(Terminal t, LedgerReport report, LedgerPart part, string? clause) =>
        part == LedgerPart.Clause && report.Clauses.Single(c => c.Package == clause) is var c
            ? $"{c.Article}: {t.Say(c.Label)}"
            : t.Say(LedgerNames.Of(part));

    private static string Text(LedgerLine line) =>
        line.Showing switch
        {
            Showing.Shown =>
                $"{line.Whole.ToString("N0", Numbers)} ± {line.Persons.StandardError.ToString("N0", Numbers)}",
            Showing.Zero => "0",
            _ => "—",
        };
}
