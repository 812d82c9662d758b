using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Compiled;

/// <summary>What a rule says, layer over layer.</summary>
internal static class RuleForm
{
    public static void Write(CompiledWriter w, RuleSymbol rule) => w.List(rule.Layers, Write);

    public static void Read(CompiledReader r, RuleSymbol rule) => rule.Layers = r.List(Layer);

    private static void Write(CompiledWriter w, RuleLayer layer)
    {
        ProvenanceForm.Write(w, layer.Package);
        ProvenanceForm.Write(w, layer.Citation);
        w.List(layer.Versions, Write);
        w.List(layer.Exceptions, Write);
        w.Span(layer.Span);
    }

    private static RuleLayer Layer(CompiledReader r) =>
        new(
            ProvenanceForm.Package(r),
            ProvenanceForm.CitationOrNull(r),
            r.List(Version),
            r.List(Exception),
            r.Span()
        );

    private static void Write(CompiledWriter w, RuleVersion version)
    {
        w.Date(version.From);
        w.Date(version.To);
        ExpressionForm.Write(w, version.Formula);
        ProvenanceForm.Write(w, version.Provenance);
        w.Span(version.Span);
    }

    private static RuleVersion Version(CompiledReader r) =>
        new(
            r.Date(),
            r.DateOrNull(),
            ExpressionForm.Read(r),
            ProvenanceForm.Provenance(r),
            r.Span()
        );

    private static void Write(CompiledWriter w, RuleException exception)
    {
        w.Text(exception.Name);
        w.Date(exception.From);
        w.Date(exception.To);
        w.Flag(exception.Priority is not null);
        w.Number(exception.Priority ?? 0);
        ExpressionForm.Write(w, exception.Condition);
        ExpressionForm.Write(w, exception.Result);
        ProvenanceForm.Write(w, exception.Provenance);
        ProvenanceForm.Write(w, exception.Citation);
        w.Span(exception.Span);
    }

    private static RuleException Exception(CompiledReader r) =>
        new(
            r.Text(),
            r.Date(),
            r.DateOrNull(),
            Priority(r.Flag(), r.Int()),
            ExpressionForm.Read(r),
            ExpressionForm.Read(r),
            ProvenanceForm.Provenance(r),
            ProvenanceForm.CitationOrNull(r),
            r.Span()
        );

    private static int? Priority(bool has, int priority) => has ? priority : null;
}
