using System.CommandLine;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Care;
using ClosingGaps.Policy.Validation;
using ClosingGaps.Population.Care;

namespace ClosingGaps.Cli.Care;

/// <summary><c>cg care</c>: who needs care in a territory, beside the places and how far they are.</summary>
internal static class CareCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var territory = Arguments.Territory(terminal);
        territory.Description = terminal.Say(
            "Entidad (20) o municipio (09007). Si falta: el país, por entidad.",
            "State (20) or municipality (09007). When absent: the nation, by state."
        );
        var all = new Option<bool>("--all")
        {
            Description = terminal.Say(
                "Todos los municipios de la entidad; si no, los diez con más niñas y niños.",
                "All municipalities of the state; else the ten with most children."
            ),
        };
        var csv = new Option<string?>("--csv")
        {
            Description = terminal.Say(
                "Escribe las cifras en una tabla CSV.",
                "Writes the figures as a CSV table."
            ),
            HelpName = terminal.Say("ARCHIVO", "FILE"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "care",
            terminal.Say(
                "Cuidados: quién los necesita, qué guarderías hay, a qué distancia y quién puede usarlas.",
                "Care: who needs it, which nurseries there are, how far, and who may use them."
            )
        )
        {
            territory,
            all,
            csv,
            json,
        };
        command.Aliases.Add("cuidados");
        command.Add(law.Folder);
        command.SetAction(result =>
        {
            var code = result.GetValue(territory) ?? CareTable.Nation;
            var entitlement = CareEntitlement.Of(
                law.Snapshot(law.Find(result.GetValue(law.Folder)), []),
                GapsRun.DefaultLawDate,
                TargetBook.Find(terminal.Folder)
            );
            var report =
                CareReport.Of(code, CareTable.Shipped, entitlement)
                ?? throw new Stop(
                    ExitCode.NoRule,
                    terminal.Say(
                        $"no hay datos de cuidados de «{code}»; las claves son las del INEGI: 20, 09007",
                        $"there are no care data of \"{code}\"; codes are INEGI's: 20, 09007"
                    )
                );
            if (result.GetValue(csv) is { } path)
            {
                File.WriteAllText(terminal.Path(path), CareJson.Csv(report));
            }

            if (result.GetValue(json))
                terminal.Write(CareJson.Of(report));
            else
                CareText.Write(terminal, report, result.GetValue(all));
            return ExitCode.Ok;
        });
        return command;
    }
}
