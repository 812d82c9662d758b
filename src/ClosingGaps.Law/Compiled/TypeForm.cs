using ClosingGaps.Law.Model;

namespace ClosingGaps.Law.Compiled;

/// <summary>Types of the law with their categories.</summary>
internal static class TypeForm
{
    public static void Write(CompiledWriter w, LawType type) =>
        w.Shared(
            type,
            static (w, t) =>
            {
                w.Number((long)t.Kind);
                if (t.Kind == TypeKind.Number)
                {
                    Write(w, t.Unit);
                }
                else if (t.Kind == TypeKind.Category)
                {
                    WriteCategory(w, t.Category);
                }
            }
        );

    public static LawType Type(CompiledReader r) =>
        r.Shared(static r =>
            (TypeKind)r.Int() switch
            {
                TypeKind.Boolean => LawType.Boolean,
                TypeKind.Date => LawType.Date,
                TypeKind.Territory => LawType.Territory,
                TypeKind.Category => LawType.Of(CategoryOrNull(r)!),
                _ => LawType.Number(Unit(r)),
            }
        );

    private static void Write(CompiledWriter w, Unit unit)
    {
        w.Number(unit.Peso);
        w.Number(unit.Day);
        w.Number(unit.Week);
        w.Number(unit.Hour);
        w.Number(unit.Month);
        w.Number(unit.Year);
        w.Number((long)unit.Flavour);
    }

    private static Unit Unit(CompiledReader r) =>
        new(
            (sbyte)r.Int(),
            (sbyte)r.Int(),
            (sbyte)r.Int(),
            (sbyte)r.Int(),
            (sbyte)r.Int(),
            (sbyte)r.Int(),
            (Flavour)r.Int()
        );

    public static void WriteCategory(CompiledWriter w, CategorySymbol? category) =>
        w.Shared(
            category,
            static (w, c) =>
            {
                w.Text(c.Name);
                ProvenanceForm.Write(w, c.Label);
                w.List(
                    c.Members,
                    static (w, m) =>
                    {
                        w.Text(m.Name);
                        w.Number(m.Code);
                        ProvenanceForm.Write(w, m.Label);
                    }
                );
                w.Span(c.Span);
            }
        );

    public static CategorySymbol? CategoryOrNull(CompiledReader r) =>
        r.SharedOrNull(static r => new CategorySymbol(
            r.Text(),
            ProvenanceForm.Bilingual(r),
            r.List(static r => new CategoryMember(r.Text(), r.Int(), ProvenanceForm.Bilingual(r))),
            r.Span()
        ));
}
