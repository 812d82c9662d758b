using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ClosingGaps.Casework.Contacts;
using ClosingGaps.Casework.Contents;
using ClosingGaps.Casework.Territories;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law territory [CODE]</c>: what law holds in a place, from which package, and what else is known of it; without a code, the 32.</summary>
internal static class TerritoryCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var code = new Argument<string?>(terminal.Say("CLAVE", "CODE"))
        {
            Description = terminal.Say(
                "Estado (20) o municipio (09007); sin ella, todos los estados.",
                "State (20) or municipality (09007); without it, all states."
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var at = Arguments.At(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "territory",
            terminal.Say(
                "Qué ley rige en un lugar, de qué paquete, y qué más se sabe de él.",
                "What law holds in a place, from which package, and what else is known of it."
            )
        )
        {
            code,
            at,
            json,
        };
        command.Aliases.Add("territorio");
        law.AddTo(command);
        command.SetAction(result =>
        {
            var (book, contacts) = Content(terminal);
            var calculator = new Calculator(law.Snapshot(result));
            var date = result.Given(at) ?? Arguments.Today();
            var places = result.GetValue(code) is { } asked
                ? [Place(terminal, asked)]
                : book.All.Select(f => f.Territory).ToList();
            var sheets = places
                .Select(p => TerritorySheet.Of(calculator, book, contacts, p, date))
                .ToList();
            if (result.GetValue(json))
            {
                terminal.Write(Json.List(sheets, ToJson));
            }
            else if (result.GetValue(code) is null)
            {
                List(terminal, sheets);
            }
            else
            {
                Write(terminal, sheets[0]);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static (TerritoryBook, ContactBook) Content(Terminal terminal)
    {
        var folder =
            ProductFolder.Find(terminal.Folder, "territories.yaml", "content")
            ?? throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    "no se encuentra la carpeta content, que acompaña al programa",
                    "the folder content, which comes with the program, was not found"
                )
            );
        try
        {
            return (
                TerritoryBook.Read(Path.Combine(folder, "territories.yaml")),
                ContactBook.Read(Path.Combine(folder, "contacts.yaml"))
            );
        }
        catch (ContentException e)
        {
            throw new Stop(ExitCode.BadInput, terminal.Say(e.Text));
        }
    }

    private static Territory Place(Terminal terminal, string code) =>
        code.Length is 2 or 5
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && TerritoryNames.Find(number) is { } place
        && place.Code == code
            ? place
            : throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"«{code}» no es la clave de un estado (20) ni de un municipio (09007); sin clave se ven todos",
                    $"“{code}” is the code of no state (20) and no municipality (09007); without a code all are shown"
                )
            );

    private static void List(Terminal t, List<TerritorySheet> sheets)
    {
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("lugar", "place")),
            new(t.Say("su ley, aquí", "its law, here")),
            new(t.Say("se encontró", "found"))
        );
        foreach (var sheet in sheets)
        {
            table.Add(
                sheet.Place.Code,
                sheet.Place.Name,
                sheet.HasOwnLaw ? t.Say("sí", "yes") : "",
                t.Say(
                    $"{sheet.Topics.Count(x => x.IsFound)} de {sheet.Topics.Count}",
                    $"{sheet.Topics.Count(x => x.IsFound)} of {sheet.Topics.Count}"
                )
            );
        }

        table.Write(t);
    }

    private static void Write(Terminal t, TerritorySheet sheet)
    {
        t.Line(
            t.Bold(
                $"{TerritoryNames.Text(sheet.Place.Number)} ({sheet.Place.Code}) · {Words.Long(t, sheet.Date)}"
            )
        );
        foreach (var topic in sheet.Topics)
        {
            t.Line();
            t.Line(t.Bold(t.Say(topic.Name)));
            foreach (var line in topic.Lines)
            {
                Line(t, t.Say(line.Text), line.Source is { } source ? t.Say(source) : null);
            }

            if (!topic.IsFound)
            {
                t.Line("  " + t.Say(TerritorySheet.NotFound));
            }

            if (topic.Country is { } country)
            {
                Line(
                    t,
                    t.Say("En el país: ", "In the country: ") + t.Say(country.Text),
                    t.Say(country.Source)
                );
            }
        }
    }

    private static void Line(Terminal t, string text, string? source) =>
        t.Line("  " + text + (source is null ? "" : t.Dim($"  [{source}]")));

    private static JsonObject ToJson(TerritorySheet sheet) =>
        new()
        {
            ["code"] = sheet.Place.Code,
            ["name"] = sheet.Place.Name,
            ["date"] = Figures.Iso(sheet.Date),
            ["packages"] = Json.List(sheet.Packages, p => JsonValue.Create(p.Name)),
            ["topics"] = Json.List(
                sheet.Topics,
                topic => new JsonObject
                {
                    ["topic"] = topic.Key,
                    ["name"] = Json.Text(topic.Name),
                    ["found"] = topic.IsFound,
                    ["lines"] = Json.List(
                        topic.Lines,
                        l => new JsonObject
                        {
                            ["text"] = Json.Text(l.Text),
                            ["source"] = l.Source is { } source ? Json.Text(source) : null,
                            ["id"] = l.Symbol?.Id,
                        }
                    ),
                    ["country"] = topic.Country is { } country
                        ? new JsonObject
                        {
                            ["text"] = Json.Text(country.Text),
                            ["source"] = Json.Text(country.Source),
                        }
                        : null,
                }
            ),
        };
}
