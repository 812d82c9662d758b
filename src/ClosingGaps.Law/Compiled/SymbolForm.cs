using ClosingGaps.Law.Model;
using ClosingGaps.Law.Syntax;

namespace ClosingGaps.Law.Compiled;

/// <summary>
/// Inputs, values and tables whole; of rules and readings what needs no other rule (<see cref="RuleForm"/> and <see cref="SnapshotForm"/>
/// write the rest).
/// </summary>
internal static class SymbolForm
{
    private enum Kind
    {
        Input,
        Value,
        Table,
        Reading,
        Rule,
    }

    /// <summary>The order in which symbols are written: each kind names only those before it.</summary>
    public static int Order(Symbol symbol) => (int)KindOf(symbol);

    public static void Write(CompiledWriter w, Symbol symbol)
    {
        w.Number((long)KindOf(symbol));
        SymbolHead.Write(w, symbol);
        switch (symbol)
        {
            case InputSymbol input:
                w.Flag(input.IsFixed);
                w.Flag(input.MayNotApply);
                w.Amount(input.Lowest);
                w.Amount(input.Highest);
                w.Grid(input.Grid);
                w.Text(input.Column);
                ProvenanceForm.Write(w, input.Question);
                break;
            case ValueSymbol value:
                w.List(value.Entries, DatedForm.Write);
                w.Grid(value.Grid);
                break;
            case TableSymbol table:
                w.List(table.Axes, DatedForm.Write);
                w.List(table.Columns, DatedForm.Write);
                w.List(table.Versions, DatedForm.Write);
                break;
            case ReadingSymbol reading:
                w.List(reading.Options, Write);
                w.Number(reading.Default.Code);
                ProvenanceForm.Write(w, reading.Provenance);
                break;
            case RuleSymbol rule:
                w.Number((long)rule.Governing);
                w.Known(rule.Territory);
                w.Flag(rule.MayNotApply);
                w.Grid(rule.Grid);
                break;
        }

        w.Declare(symbol);
    }

    public static Symbol Read(CompiledReader r)
    {
        var kind = (Kind)r.Int();
        var head = SymbolHead.Read(r);
        Symbol symbol = kind switch
        {
            Kind.Input => Input(r, head),
            Kind.Value => Value(r, head),
            Kind.Table => Table(r, head),
            Kind.Reading => Reading(r, head),
            _ => Rule(r, head),
        };
        r.Declare(symbol);
        return symbol;
    }

    private static Kind KindOf(Symbol symbol) =>
        symbol switch
        {
            InputSymbol => Kind.Input,
            ValueSymbol => Kind.Value,
            TableSymbol => Kind.Table,
            ReadingSymbol => Kind.Reading,
            RuleSymbol => Kind.Rule,
            _ => throw new NotSupportedException(symbol.GetType().Name),
        };

    private static InputSymbol Input(CompiledReader r, SymbolHead head) =>
        new()
        {
            Id = head.Id,
            Name = head.Name,
            Type = head.Type,
            Entity = head.Entity,
            Package = head.Package,
            Citation = head.Citation,
            Label = head.Label,
            Explanation = head.Explanation,
            Span = head.Span,
            IsFixed = r.Flag(),
            MayNotApply = r.Flag(),
            Lowest = r.AmountOrNull(),
            Highest = r.AmountOrNull(),
            Grid = r.Grid(),
            Column = r.TextOrNull(),
            Question = ProvenanceForm.BilingualOrNull(r),
        };

    private static ValueSymbol Value(CompiledReader r, SymbolHead head) =>
        new()
        {
            Id = head.Id,
            Name = head.Name,
            Type = head.Type,
            Entity = head.Entity,
            Package = head.Package,
            Citation = head.Citation,
            Label = head.Label,
            Explanation = head.Explanation,
            Span = head.Span,
            Entries = r.List(DatedForm.Entry),
            Grid = r.Grid(),
        };

    private static TableSymbol Table(CompiledReader r, SymbolHead head) =>
        new()
        {
            Id = head.Id,
            Name = head.Name,
            Type = head.Type,
            Entity = head.Entity,
            Package = head.Package,
            Citation = head.Citation,
            Label = head.Label,
            Explanation = head.Explanation,
            Span = head.Span,
            Axes = r.List(DatedForm.Axis),
            Columns = r.List(DatedForm.Column),
            Versions = r.List(DatedForm.Version),
        };

    private static ReadingSymbol Reading(CompiledReader r, SymbolHead head)
    {
        var options = r.List(Option);
        return new()
        {
            Id = head.Id,
            Name = head.Name,
            Type = head.Type,
            Entity = head.Entity,
            Package = head.Package,
            Citation = head.Citation,
            Label = head.Label,
            Explanation = head.Explanation,
            Span = head.Span,
            Options = options,
            Default = options[r.Int()],
            Provenance = ProvenanceForm.Provenance(r),
            Moves = new List<Symbol>(),
        };
    }

    private static RuleSymbol Rule(CompiledReader r, SymbolHead head) =>
        new()
        {
            Id = head.Id,
            Name = head.Name,
            Type = head.Type,
            Entity = head.Entity,
            Package = head.Package,
            Citation = head.Citation,
            Label = head.Label,
            Explanation = head.Explanation,
            Span = head.Span,
            Governing = (Governing)r.Int(),
            Territory = r.KnownOrNull<InputSymbol>(),
            MayNotApply = r.Flag(),
            Grid = r.Grid(),
        };

    private static void Write(CompiledWriter w, ReadingOption option)
    {
        w.Text(option.Name);
        w.Number(option.Code);
        ProvenanceForm.Write(w, option.Label);
        ProvenanceForm.Write(w, option.Provenance);
    }

    private static ReadingOption Option(CompiledReader r) =>
        new(r.Text(), r.Int(), ProvenanceForm.Bilingual(r), ProvenanceForm.Provenance(r));
}
