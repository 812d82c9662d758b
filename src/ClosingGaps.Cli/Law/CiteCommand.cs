using System.CommandLine;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Output;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law cite ARTICLE</c>: all that is encoded of an article, with its worked cases.</summary>
internal static class CiteCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var article = new Argument<string[]>(terminal.Say("ARTÍCULO", "ARTICLE"))
        {
            Description = terminal.Say(
                "Instrumento y artículo: lss 106, o «lss 106 fracción I»; sólo el instrumento da todo.",
                "Instrument and article: lss 106, or \"lss 106 fracción I\"; the instrument alone gives all."
            ),
            Arity = ArgumentArity.OneOrMore,
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "cite",
            terminal.Say("Todo lo escrito de un artículo.", "All that is encoded of an article.")
        )
        {
            article,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(result);
            var text = string.Join(' ', result.GetRequiredValue(article));
            var query =
                ArticleQuery.Parse(snapshot, text) ?? throw NoInstrument(terminal, snapshot, text);
            var found = ArticleContents.Of(snapshot, query.Matches);
            var cases = snapshot.Cases.Where(c => query.Matches(c.Citation)).ToList();
            if (result.GetValue(json))
            {
                terminal.Write(ToJson(text, query.Instrument, found, cases));
            }
            else if (found.Count + cases.Count > 0)
            {
                Write(terminal, query.Instrument, found, cases);
            }

            return found.Count + cases.Count > 0
                ? ExitCode.Ok
                : throw new Stop(
                    ExitCode.NoRule,
                    terminal.Say($"nada escrito de «{text}»", $"nothing encoded of \"{text}\""),
                    terminal.Say("Todo el instrumento: ", "The whole instrument: ")
                        + $"cg law cite {query.Instrument.Name}"
                );
        });
        return command;
    }

    private static void Write(
        Terminal t,
        InstrumentSymbol instrument,
        IReadOnlyList<ArticleItem> found,
        List<CaseSymbol> cases
    )
    {
        var held = instrument.TextAsOf is { } date
            ? t.Say($" · texto al {Figures.Iso(date)}", $" · text as of {Figures.Iso(date)}")
            : "";
        t.Line(t.Bold(t.Say(instrument.Title)) + held);
        t.Line();
        foreach (var article in found.GroupBy(i => i.Citation.ToString()))
        {
            t.Line(article.Key);
            var table = new TextTable(new TextTable.Column(""), new(""), new(""), new(""), new(""));
            foreach (var i in article)
            {
                table.Add(
                    Words.Kind(t, i.Symbol),
                    i.Symbol.Id
                        + (
                            i.Exception is null
                                ? ""
                                : t.Say($" salvo {i.Exception}", $" except {i.Exception}")
                        ),
                    t.Say(i.Symbol.Label),
                    i.Package.Scope is null && !i.Package.IsProposal ? "" : i.Package.Name,
                    i.Symbol.Span.ToString()
                );
            }

            table.Write(t);
            t.Line();
        }

        if (cases.Count > 0)
        {
            t.Line(t.Say("Casos resueltos:", "Worked cases:"));
            foreach (var c in cases)
            {
                t.Line($"  {c.Title}  {t.Dim(c.Span.ToString())}");
            }
        }
    }

    private static JsonObject ToJson(
        string text,
        InstrumentSymbol instrument,
        IReadOnlyList<ArticleItem> found,
        List<CaseSymbol> cases
    ) =>
        new()
        {
            ["article"] = text,
            ["instrument"] = instrument.Name,
            ["title"] = Json.Text(instrument.Title),
            ["text_as_of"] = Json.Date(instrument.TextAsOf),
            ["encoded"] = Json.List(
                found,
                i => new JsonObject
                {
                    ["citation"] = i.Citation.ToString(),
                    ["id"] = i.Symbol.Id,
                    ["kind"] = SymbolJson.Kind(i.Symbol),
                    ["exception"] = i.Exception,
                    ["label"] = Json.Text(i.Symbol.Label),
                    ["package"] = i.Package.Name,
                    ["written_in"] = i.Symbol.Span.ToString(),
                }
            ),
            ["cases"] = Json.List(
                cases,
                c => new JsonObject { ["title"] = c.Title, ["written_in"] = c.Span.ToString() }
            ),
        };

    private static Stop NoInstrument(Terminal t, Snapshot snapshot, string text)
    {
        var names = snapshot.Instruments.Select(i => i.Name).Order(StringComparer.Ordinal);
        return new Stop(
            ExitCode.BadInput,
            t.Say(
                $"«{text}» no empieza con un instrumento de la ley",
                $"\"{text}\" does not begin with an instrument of the law"
            ),
            t.Say("Los que hay: ", "Those held: ") + string.Join(", ", names)
        );
    }
}
