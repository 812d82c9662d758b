using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework;
using ClosingGaps.Casework.Situations;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Engine.Tracing;

namespace ClosingGaps.Cli.Calc;

/// <summary><c>cg explain [FILE] NAME</c>: why a result is what it is.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var what = new Argument<string[]>(terminal.Say("ARCHIVO-Y-NOMBRE", "FILE-AND-NAME"))
        {
            Description = terminal.Say(
                "La regla cuyo porqué se quiere; antes, si lo hay, el archivo de la situación.",
                "The rule to explain; before it, if there is one, the file of the situation."
            ),
            Arity = new ArgumentArity(1, 2),
        };
        var of = new Option<string?>("--of")
        {
            Description = terminal.Say(
                "De quién, cuando hay varios: ana, casa_1.",
                "Whose, when there are several: ana, casa_1."
            ),
            HelpName = terminal.Say("NOMBRE", "NAME"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "explain",
            terminal.Say(
                "Explica un resultado: fórmula con sus números, artículos, fuentes.",
                "Explains a result: formula with its numbers, articles, sources."
            )
        )
        {
            what,
            of,
            json,
        };
        options.AddTo(command);
        command.SetAction(result =>
        {
            var words = result.GetRequiredValue(what);
            var (law, request) = options.Read(
                result,
                words.Length == 2 ? words[0] : null,
                [words[^1]]
            );
            var computation = new Computation(new Calculator(law), request);
            var results = Chosen(terminal, computation, result.GetValue(of));
            if (result.GetValue(json))
            {
                terminal.Write(
                    Json.List(results, r => JsonNode.Parse(TraceJson.Render(computation.Trace(r))))
                );
                return ExitCode.Ok;
            }

            foreach (var r in results)
            {
                var text = TraceText.Render(computation.Trace(r), terminal.Language);
                foreach (var line in text.TrimEnd().Split('\n'))
                {
                    terminal.Line(line);
                }

                terminal.Line();
            }

            ResultText.Readings(terminal, results, all: true);
            return ExitCode.Ok;
        });
        return command;
    }

    private static List<Result> Chosen(Terminal t, Computation computation, string? name)
    {
        var all = computation.Results;
        var chosen = all.Where(r => name is null || r.Figure.Instance == name).ToList();
        return chosen.Count > 0
            ? chosen
            : throw new Stop(
                ExitCode.BadInput,
                t.Say(
                    $"no hay ese resultado de «{name}»",
                    $"there is no such result of \"{name}\""
                ),
                t.Say("Lo hay de: ", "There is one of: ")
                    + string.Join(", ", all.Select(r => r.Figure.Instance).Distinct())
            );
    }
}
