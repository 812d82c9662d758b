using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.OpenPoints;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law open</c>: where the law or its practice is open, what each reading moves, for whom, and what to ask of whom.</summary>
internal static class OpenCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var name = new Argument<string?>(terminal.Say("NOMBRE", "NAME"))
        {
            Description = terminal.Say(
                "Una lectura: también lo que mueve a las mujeres de ejemplo.",
                "One reading: also what it moves for the example women."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var women = new Option<bool>("--women")
        {
            Description = terminal.Say(
                "También a cuántas mujeres de la encuesta mueve cada una.",
                "Also how many women of the survey each moves."
            ),
        };
        var data = new Option<string?>("--data")
        {
            Description = terminal.Say(
                "Carpeta o zip de una encuesta del INEGI, para --women. Si falta: la muestra sintética.",
                "Folder or zip of an INEGI survey, for --women. When absent: the synthetic sample."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var request = new Option<bool>("--request")
        {
            Description = terminal.Say(
                "Solo la solicitud de información que la resolvería, lista para enviar.",
                "Only the information request that would settle it, ready to send."
            ),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "open",
            terminal.Say(
                "Puntos abiertos: lecturas, opciones, la que se toma, lo que mueven y qué preguntar.",
                "Open points: readings, options, the one taken, what they move, and what to ask."
            )
        )
        {
            name,
            women,
            data,
            request,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(result);
            var asked = result.GetValue(name) is { } one ? Reading(terminal, snapshot, one) : null;
            if (result.GetValue(request))
            {
                return Request(terminal, snapshot, asked);
            }

            var isSurvey = result.GetValue(women) || result.GetValue(data) is not null;
            var register = new Register(
                new SymbolGraph(snapshot),
                asked is null && !isSurvey ? null : Book(terminal, snapshot),
                new Calculator(snapshot),
                isSurvey
                    ? new GapsRun(terminal, law, new ReformOptions(terminal)).OpenPoints(
                        result,
                        result.GetValue(data),
                        GapsRun.DefaultLawDate
                    )
                    : null
            );
            List<ReadingSymbol> readings = asked is null
                ? [.. snapshot.All<ReadingSymbol>()]
                : [asked];
            if (result.GetValue(json))
            {
                terminal.Write(Json.List(readings, register.Json));
                return ExitCode.Ok;
            }

            register.Write(terminal, readings);
            return ExitCode.Ok;
        });
        return command;
    }

    private static ReadingSymbol Reading(Terminal t, Snapshot law, string name) =>
        Find.Symbol(t, law, name) as ReadingSymbol
        ?? throw new Stop(
            ExitCode.BadInput,
            t.Say($"«{name}» no es un punto abierto", $"\"{name}\" is not an open point"),
            t.Say("Los que hay: ", "Those held: ")
                + string.Join(", ", law.All<ReadingSymbol>().Select(r => r.Name))
        );

    private static int Request(Terminal t, Snapshot law, ReadingSymbol? reading)
    {
        if (reading is null)
        {
            throw new Stop(
                ExitCode.BadInput,
                t.Say("diga de qué punto abierto", "say of which open point"),
                "cg law open factor_integración_hogar --request"
            );
        }

        var book = Book(t, law);
        if (book.Letter(reading) is { } letter)
        {
            t.Line(letter.Text(t.Language).TrimEnd('\n'));
            return ExitCode.Ok;
        }

        throw new Stop(ExitCode.NoRule, t.Say(book.Of(reading)!.WhyNone!));
    }

    private static OpenPointBook Book(Terminal t, Snapshot law) =>
        OpenPointBook.Read(
            ProductFolder.Find(t.Folder, "letter.yaml", "content", "open_points")
                ?? throw NoFile.At(t, "content/open_points"),
            law
        );

    /// <summary>What is known of each reading.</summary>
    /// <param name="Book"><see langword="null"/> when only the law is asked.</param>
    private sealed record Register(
        SymbolGraph Graph,
        OpenPointBook? Book,
        Calculator Calculator,
        (GapSource Source, OpenPointReport Report)? Survey
    )
    {
        public void Write(Terminal t, List<ReadingSymbol> readings)
        {
            if (Survey is var (source, report))
            {
                OpenPointText.Basis(t, source, report);
            }

            foreach (var reading in readings)
            {
                OpenText.Write(t, reading, Graph);
                if (Book?.Of(reading) is { } note)
                {
                    OpenPointText.Women(t, note, WorkedWoman.Of(Calculator, note));
                    if (Point(reading) is { } point)
                    {
                        OpenPointText.Survey(t, Survey!.Value.Report, point);
                    }

                    OpenPointText.Request(t, note);
                    t.Line();
                }
            }

            t.Line(
                readings.Count == 1
                    ? t.Say("1 punto abierto.", "1 open point.")
                    : t.Say($"{readings.Count} puntos abiertos.", $"{readings.Count} open points.")
            );
        }

        public JsonObject Json(ReadingSymbol reading)
        {
            var json = OpenJson.Of(reading, Graph);
            if (Book?.Of(reading) is { } note)
            {
                json["worked"] = OpenJson.Worked(WorkedWoman.Of(Calculator, note));
                OpenJson.AddRequest(json, note, Book.Letter(reading));
            }

            if (Point(reading) is { } point)
            {
                json["survey"] = OpenPointJson.Of(Survey!.Value.Source, Survey.Value.Report, point);
            }

            return json;
        }

        // The survey's study has read the law again: its symbols are others, with the same names.
        private OpenPoint? Point(ReadingSymbol reading) =>
            Survey?.Report.Points.FirstOrDefault(p => p.Reading.Id == reading.Id);
    }
}
