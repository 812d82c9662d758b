using System.CommandLine;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law graph NAME</c>: what a thing of the law depends on, and what depends on it.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var name = Arguments.Name(terminal);
        var depth = new Option<int>("--depth")
        {
            Description = terminal.Say("Cuántos pasos se siguen.", "How many steps are followed."),
            HelpName = "N",
            DefaultValueFactory = _ => 2,
        };
        var dot = new Option<bool>("--dot")
        {
            Description = terminal.Say(
                "En el lenguaje de Graphviz.",
                "In the language of Graphviz."
            ),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "graph",
            terminal.Say(
                "De qué depende una regla y quién depende de ella.",
                "What a rule depends on and who depends on it."
            )
        )
        {
            name,
            depth,
            dot,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(result);
            var symbol = Find.Symbol(terminal, snapshot, result.GetRequiredValue(name));
            var graph = new SymbolGraph(snapshot);
            var steps = Math.Max(1, result.GetValue(depth));
            if (result.GetValue(dot))
            {
                GraphDot.Write(terminal, symbol, graph, steps);
            }
            else if (result.GetValue(json))
            {
                terminal.Write(GraphDot.ToJson(symbol, graph, steps));
            }
            else
            {
                Text(terminal, symbol, graph, steps);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static void Text(Terminal t, Symbol symbol, SymbolGraph graph, int depth)
    {
        t.Line($"{t.Bold(symbol.Id)} · {t.Say(symbol.Label)}");
        t.Line();
        Branch(t.Say("Depende de:", "Depends on:"), graph.Uses);
        Branch(t.Say("Dependen de ella:", "Depend on it:"), graph.Users);

        void Branch(string title, Func<Symbol, IReadOnlyList<Symbol>> next)
        {
            t.Line(title);
            if (next(symbol).Count == 0)
            {
                t.Line("  " + t.Say("nada", "nothing"));
            }

            Tree(t, next(symbol), next, depth, "  ", []);
            t.Line();
        }
    }

    private static void Tree(
        Terminal t,
        IReadOnlyList<Symbol> symbols,
        Func<Symbol, IReadOnlyList<Symbol>> next,
        int depth,
        string indent,
        HashSet<Symbol> shown
    )
    {
        for (var i = 0; i < symbols.Count; i++)
        {
            var symbol = symbols[i];
            var isLast = i == symbols.Count - 1;
            var below = next(symbol);

            // What was opened once above is not opened again: the tree of a law is a graph.
            var again = below.Count > 0 && !shown.Add(symbol);
            var more = below.Count > 0 && !again && depth == 1;
            t.Line(
                $"{indent}{(isLast ? "└─ " : "├─ ")}{symbol.Id} {t.Dim($"({Words.Kind(t, symbol)})")}"
                    + (again ? t.Say(" ↑ ya visto", " ↑ see above") : "")
                    + (more ? " …" : "")
            );
            if (depth > 1 && !again)
            {
                Tree(t, below, next, depth - 1, indent + (isLast ? "   " : "│  "), shown);
            }
        }
    }
}
