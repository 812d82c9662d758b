using System.Text.Json.Nodes;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary>The neighbourhood of a symbol as nodes and edges: for Graphviz and as JSON. An edge goes from what is used to who uses it.</summary>
internal static class GraphDot
{
    public static void Write(Terminal t, Symbol symbol, SymbolGraph graph, int depth)
    {
        var (nodes, edges) = Neighbourhood(symbol, graph, depth);
        t.Line("digraph ley {");
        t.Line("  rankdir=LR;");
        t.Line("  node [fontname=\"sans-serif\"];");
        foreach (var node in nodes)
        {
            var bold = node == symbol ? ", style=bold" : "";
            t.Line(
                $"  \"{node.Id}\" [label=\"{Escape(t.Say(node.Label))}\\n{node.Id}\", shape={Shape(node)}{bold}];"
            );
        }

        foreach (var (from, to) in edges)
        {
            t.Line($"  \"{from.Id}\" -> \"{to.Id}\";");
        }

        t.Line("}");
    }

    public static JsonObject ToJson(Symbol symbol, SymbolGraph graph, int depth)
    {
        var (nodes, edges) = Neighbourhood(symbol, graph, depth);
        return new JsonObject
        {
            ["id"] = symbol.Id,
            ["nodes"] = Json.List(
                nodes,
                n => new JsonObject
                {
                    ["id"] = n.Id,
                    ["kind"] = SymbolJson.Kind(n),
                    ["label"] = Json.Text(n.Label),
                }
            ),
            ["edges"] = Json.List(
                edges,
                e => new JsonObject { ["from"] = e.From.Id, ["to"] = e.To.Id }
            ),
        };
    }

    private static (List<Symbol> Nodes, List<(Symbol From, Symbol To)> Edges) Neighbourhood(
        Symbol symbol,
        SymbolGraph graph,
        int depth
    )
    {
        var below = Reach(graph.Uses);
        var above = Reach(graph.Users);
        var edges = below
            .SelectMany(s => graph.Uses(s).Where(below.Contains).Select(u => (From: u, To: s)))
            .Concat(
                above.SelectMany(s =>
                    graph.Users(s).Where(above.Contains).Select(u => (From: s, To: u))
                )
            )
            .Distinct()
            .OrderBy(e => e.From.Id, StringComparer.Ordinal)
            .ThenBy(e => e.To.Id, StringComparer.Ordinal)
            .ToList();
        return ([.. below.Union(above).OrderBy(s => s.Id, StringComparer.Ordinal)], edges);

        HashSet<Symbol> Reach(Func<Symbol, IReadOnlyList<Symbol>> next)
        {
            var found = new HashSet<Symbol> { symbol };
            var edge = new List<Symbol> { symbol };
            for (var step = 0; step < depth; step++)
            {
                edge = [.. edge.SelectMany(next).Where(found.Add)];
            }

            return found;
        }
    }

    private static string Shape(Symbol symbol) =>
        symbol switch
        {
            InputSymbol => "ellipse",
            ValueSymbol => "note",
            TableSymbol => "tab",
            ReadingSymbol => "diamond",
            _ => "box",
        };

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
}
