using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Compiled;

/// <summary>Texts, packages, instruments, citations and sources: what everything in the law points to.</summary>
internal static class ProvenanceForm
{
    public static void Write(CompiledWriter w, Bilingual? text) =>
        w.Shared(
            text,
            static (w, t) =>
            {
                w.Text(t.Es);
                w.Text(t.En);
            }
        );

    public static Bilingual? BilingualOrNull(CompiledReader r) =>
        r.SharedOrNull(static r => new Bilingual(r.Text(), r.Text()));

    public static Bilingual Bilingual(CompiledReader r) => BilingualOrNull(r)!;

    public static void Write(CompiledWriter w, PackageSymbol package) =>
        w.Shared(
            package,
            static (w, p) =>
            {
                w.Text(p.Name);
                Write(w, p.Label);
                w.Number((long)p.Legislator.Level);
                w.Text(p.Legislator.Territory);
                w.Flag(p.IsProposal);
                w.List(p.Over, Write);
                w.Span(p.Span);
            }
        );

    public static PackageSymbol Package(CompiledReader r) =>
        r.Shared(static r => new PackageSymbol(
            r.Text(),
            Bilingual(r),
            new Legislator((LegislatorLevel)r.Int(), r.TextOrNull()),
            r.Flag(),
            r.List(Package),
            r.Span()
        ));

    public static void Write(CompiledWriter w, InstrumentSymbol instrument) =>
        w.Shared(
            instrument,
            static (w, i) =>
            {
                w.Text(i.Name);
                Write(w, i.Title);
                w.Number((long?)i.Competence ?? -1);
                w.Date(i.TextAsOf);
                w.Text(i.Source);
                w.Span(i.Span);
            }
        );

    public static InstrumentSymbol Instrument(CompiledReader r) =>
        r.Shared(static r => new InstrumentSymbol(
            r.Text(),
            Bilingual(r),
            r.Int() is >= 0 and var level ? (LegislatorLevel)level : null,
            r.DateOrNull(),
            r.TextOrNull(),
            r.Span()
        ));

    public static void Write(CompiledWriter w, Citation? citation) =>
        w.Shared(
            citation,
            static (w, c) =>
            {
                Write(w, c.Instrument);
                w.Text(c.Reference);
                w.Flag(c.IsTransitory);
            }
        );

    public static Citation? CitationOrNull(CompiledReader r) =>
        r.SharedOrNull(static r => new Citation(Instrument(r), r.Text(), r.Flag()));

    public static void Write(CompiledWriter w, Provenance provenance) =>
        w.Shared(
            provenance,
            static (w, p) =>
            {
                w.Text(p.Source);
                w.Number((long)p.Force);
                w.Number((long)p.Evidence);
                w.Text(p.Projection);
            }
        );

    public static Provenance Provenance(CompiledReader r) =>
        r.Shared(static r => new Provenance(
            r.TextOrNull(),
            (Force)r.Int(),
            (Evidence)r.Int(),
            r.TextOrNull()
        ));
}
