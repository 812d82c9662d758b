using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// A whole law. Symbols come first, then what rules say, because formulas name symbols declared before or after them.
/// </summary>
internal static class SnapshotForm
{
    public static void Write(CompiledWriter w, Snapshot law)
    {
        w.Text(law.Hash);
        w.List(law.Packages, ProvenanceForm.Write);
        w.List(law.Proposals, static (w, p) => w.Text(p));
        w.List(law.Instruments, ProvenanceForm.Write);
        w.List(law.Categories, TypeForm.WriteCategory);
        var symbols = law.All<Symbol>().OrderBy(SymbolForm.Order).ToList();
        w.List(symbols, SymbolForm.Write);
        foreach (var rule in symbols.OfType<RuleSymbol>())
        {
            RuleForm.Write(w, rule);
        }

        foreach (var reading in symbols.OfType<ReadingSymbol>())
        {
            w.List(reading.Moves, static (w, s) => w.Known(s));
        }

        w.List(law.Cases, CaseForm.Write);
    }

    public static Snapshot Read(CompiledReader r)
    {
        var hash = r.Text();
        var packages = r.List(ProvenanceForm.Package);
        var proposals = r.List(static r => r.Text());
        var instruments = r.List(ProvenanceForm.Instrument);
        var categories = r.List(static r => TypeForm.CategoryOrNull(r)!);
        var symbols = r.List(SymbolForm.Read);
        foreach (var rule in symbols.OfType<RuleSymbol>())
        {
            RuleForm.Read(r, rule);
        }

        foreach (var reading in symbols.OfType<ReadingSymbol>())
        {
            ((List<Symbol>)reading.Moves).AddRange(r.List(static r => r.Known<Symbol>()));
        }

        return new Snapshot
        {
            Hash = hash,
            Packages = packages,
            Proposals = proposals,
            Instruments = instruments,
            Categories = categories,
            Symbols = Snapshot.ById(symbols),
            Cases = r.List(CaseForm.Read),
        };
    }
}
