using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Compiled;

/// <summary>Dated amounts and tables.</summary>
internal static class DatedForm
{
    public static void Write(CompiledWriter w, ValueEntry entry)
    {
        w.Date(entry.From);
        w.Date(entry.To);
        w.Amount(entry.Amount);
        ProvenanceForm.Write(w, entry.Provenance);
        ProvenanceForm.Write(w, entry.Package);
        w.Span(entry.Span);
    }

    public static ValueEntry Entry(CompiledReader r) =>
        new(
            r.Date(),
            r.DateOrNull(),
            r.AmountOrNull(),
            ProvenanceForm.Provenance(r),
            ProvenanceForm.Package(r),
            r.Span()
        );

    public static void Write(CompiledWriter w, TableAxis axis)
    {
        w.Text(axis.Name);
        TypeForm.Write(w, axis.Type);
    }

    public static TableAxis Axis(CompiledReader r) => new(r.Text(), TypeForm.Type(r));

    public static void Write(CompiledWriter w, TableColumn column)
    {
        w.Text(column.Name);
        TypeForm.Write(w, column.Type);
        w.Grid(column.Grid);
    }

    public static TableColumn Column(CompiledReader r) => new(r.Text(), TypeForm.Type(r), r.Grid());

    public static void Write(CompiledWriter w, TableVersion version)
    {
        w.Date(version.From);
        w.Date(version.To);
        w.List(version.Edges, WriteAmounts);
        WriteAmounts(w, version.Ends);
        w.List(version.Cells, WriteAmounts);
        ProvenanceForm.Write(w, version.Provenance);
        ProvenanceForm.Write(w, version.Package);
        w.Span(version.Span);
    }

    public static TableVersion Version(CompiledReader r) =>
        new(
            r.Date(),
            r.DateOrNull(),
            r.List(Amounts),
            Amounts(r),
            r.List(Amounts),
            ProvenanceForm.Provenance(r),
            ProvenanceForm.Package(r),
            r.Span()
        );

    private static void WriteAmounts(CompiledWriter w, IReadOnlyList<Rational?> amounts) =>
        w.List(amounts, static (w, a) => w.Amount(a));

    private static IReadOnlyList<Rational?> Amounts(CompiledReader r) =>
        r.List(static r => r.AmountOrNull());
}
