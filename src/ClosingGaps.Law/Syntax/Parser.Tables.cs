using ClosingGaps.Law.Diagnostics;

namespace ClosingGaps.Law.Syntax;

/// <summary>Tables: axes, columns, dated versions, rows.</summary>
public sealed partial class Parser
{
    private TableSyntax ParseTable(int start, bool modifies)
    {
        var before = failures;
        Accept(Keywords.Table);
        var name = ParseName();
        var axes = ParseAxes(optional: modifies);
        var columns = ParseTableColumns(optional: modifies);
        var versions = new List<TableVersionSyntax>();
        var provenance = NoProvenance();
        var texts = new TextsSyntax(null, null);
        ParseClauses(
            Keywords.Table,
            [Keywords.From, .. provenanceWords, Keywords.Itself],
            () =>
            {
                if (At(Keywords.From))
                {
                    versions.Add(ParseTableVersion());
                    return true;
                }

                if (AtProvenance)
                {
                    provenance = Join(provenance, ParseProvenance(Keywords.Table));
                    return true;
                }

                return TryParseTexts(Keywords.Table, ref texts);
            }
        );
        RequireIn(Keywords.Table, name, before, versions.Count > 0, "`desde 2026-01-01`");
        return new TableSyntax(
            From(start),
            modifies,
            name,
            axes,
            columns,
            versions,
            provenance,
            texts
        );
    }

    private List<TableAxisSyntax> ParseAxes(bool optional)
    {
        var axes = new List<TableAxisSyntax>();
        if (optional && !At(TokenKind.Open))
        {
            return axes;
        }

        layout?.TightBefore.Add(position);
        Expect(TokenKind.Open, "(");
        var breaks = new List<int>();
        var first = position;
        do
        {
            breaks.Add(position);
            var start = Current.Start;
            var name = ParseName();
            Expect(TokenKind.Colon, ":");
            var type = ParseType();
            axes.Add(new TableAxisSyntax(From(start), name, type));
        } while (Accept(TokenKind.Comma));
        Group(first, breaks, indented: true);
        Expect(TokenKind.Close, ")");
        return axes;
    }

    private List<TableColumnSyntax> ParseTableColumns(bool optional)
    {
        var columns = new List<TableColumnSyntax>();
        if (optional && !At(TokenKind.Colon))
        {
            return columns;
        }

        Expect(TokenKind.Colon, ":");
        var breaks = new List<int>();
        var first = position;
        do
        {
            breaks.Add(position);
            var start = Current.Start;
            var next = Peek(1);
            var isNamed = next.Kind == TokenKind.Word && !Keywords.IsReserved(next);
            var name = isNamed ? ParseName() : null;
            var type = ParseType();
            columns.Add(new TableColumnSyntax(From(start), name, type));
        } while (Accept(TokenKind.Comma));
        Group(first, breaks, indented: true);
        return columns;
    }

    private TableVersionSyntax ParseTableVersion()
    {
        var start = Current.Start;
        var (from, to) = ParseDates();
        var provenance = ParseProvenance(Keywords.Table, allowsCitation: true);
        var lastAxis = new List<IntervalSyntax>();
        var rows = new List<TableRowSyntax>();
        var block = new List<LayoutRow>();
        while (true)
        {
            if (failed)
            {
                Recover(static _ => true); // rows have no word of their own: each line is one
            }

            if (At(TokenKind.End) || AtDeclaration || AtTableClause)
            {
                break;
            }

            var before = position;
            clauseStart = position;
            layout?.Lines.TryAdd(position, baseIndent + 2);
            if (At(Keywords.Columns) && Peek(1).Kind is not (TokenKind.Colon or TokenKind.Comma))
            {
                Once(lastAxis.Count == 0, Keywords.Columns, Keywords.Table);
                Accept(Keywords.Columns);
                lastAxis.AddRange(ParseIntervals([]));
            }
            else
            {
                rows.Add(ParseTableRow(block));
            }

            if (failed && position == before)
            {
                position++;
            }
        }

        if (block.Count > 0)
        {
            layout?.RowBlocks.Add(block);
        }

        return new TableVersionSyntax(From(start), from, to, provenance, lastAxis, rows);
    }

    private bool AtTableClause =>
        At(Keywords.From)
        || AtProvenance
        || At(Keywords.Itself, Keywords.Called)
        || At(Keywords.Itself, Keywords.Explained);

    private TableRowSyntax ParseTableRow(List<LayoutRow> block)
    {
        var start = Current.Start;
        var parts = new List<int>();
        var labels = ParseIntervals(parts);
        var colon = position;
        Expect(TokenKind.Colon, ":");
        var cells = new List<ExpressionSyntax>();
        do
        {
            parts.Add(position);
            cells.Add(ParseLiteral());
        } while (Accept(TokenKind.Comma));
        if (
            !failed
            && !Current.FirstOnLine
            && !At(TokenKind.End)
            && !AtTableClause
            && !AtDeclaration
        )
        {
            Fail(SyntaxDiagnostics.Expected, "`,`", Found()); // two cells on one line want a comma between
        }

        block.Add(new LayoutRow(parts, colon, position - 1));
        return new TableRowSyntax(From(start), labels, cells);
    }

    private List<IntervalSyntax> ParseIntervals(List<int> parts)
    {
        var intervals = new List<IntervalSyntax>();
        do
        {
            parts.Add(position);
            intervals.Add(ParseInterval());
        } while (Accept(TokenKind.Comma));
        return intervals;
    }

    private IntervalSyntax ParseInterval()
    {
        var start = Current.Start;
        if (Accept(Keywords.Less, Keywords.Of))
        {
            var end = ParseLiteral();
            return new IntervalSyntax(From(start), null, end, null);
        }

        if (Accept(TokenKind.Equal) || AtName)
        {
            var member = ParseName();
            return new IntervalSyntax(From(start), null, null, member);
        }

        var lowest = ParseLiteral();
        if (Accept(Keywords.Or))
        {
            Expect(Keywords.More);
            return new IntervalSyntax(From(start), lowest, null, null);
        }

        if (Accept(Keywords.Upto))
        {
            var highest = ParseLiteral();
            return new IntervalSyntax(From(start), lowest, highest, null);
        }

        Fail(
            SyntaxDiagnostics.Expected,
            new("`a` (de A a B) u `o más`", "`a` (from A to B) or `o más`"),
            Found()
        );
        return new IntervalSyntax(From(start), lowest, null, null);
    }
}
