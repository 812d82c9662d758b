using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>What every symbol has.</summary>
internal sealed record SymbolHead(
    string Id,
    string Name,
    LawType Type,
    Entity Entity,
    PackageSymbol Package,
    Citation? Citation,
    Bilingual Label,
    Bilingual? Explanation,
    TextSpan Span
)
{
    public static void Write(CompiledWriter w, Symbol symbol)
    {
        w.Text(symbol.Id);
        w.Text(symbol.Name);
        TypeForm.Write(w, symbol.Type);
        w.Number((long)symbol.Entity);
        ProvenanceForm.Write(w, symbol.Package);
        ProvenanceForm.Write(w, symbol.Citation);
        ProvenanceForm.Write(w, symbol.Label);
        ProvenanceForm.Write(w, symbol.Explanation);
        w.Span(symbol.Span);
    }

    public static SymbolHead Read(CompiledReader r) =>
        new(
            r.Text(),
            r.Text(),
            TypeForm.Type(r),
            (Entity)r.Int(),
            ProvenanceForm.Package(r),
            ProvenanceForm.CitationOrNull(r),
            ProvenanceForm.Bilingual(r),
            ProvenanceForm.BilingualOrNull(r),
            r.Span()
        );
}
