using System.CommandLine;
using ClosingGaps.Casework.LawBook;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Registrations;
using ClosingGaps.Policy.Validation;

namespace ClosingGaps.Cli.Registrations;

/// <summary><c>cg registrations</c>: the domestic workers registered at IMSS over time, the days of the law, and rival explanations of the fall of 2025.</summary>
internal static class RegistrationsCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = Arguments.Json(terminal);
        var command = new Command(
            "registrations",
            terminal.Say(
                "Personas trabajadoras del hogar registradas en el IMSS a lo largo del tiempo, y explicaciones rivales de la caída de 2025.",
                "Domestic workers registered at IMSS over time, and rival explanations of the fall of 2025."
            )
        )
        {
            json,
        };
        command.Aliases.Add("registros");
        command.SetAction(result =>
        {
            var report = RegistrationReport.Of(
                RegistrationBook.Find(terminal.Folder),
                TargetBook.Find(terminal.Folder)
            );
            if (result.GetValue(json))
                terminal.Write(RegistrationJson.Of(report));
            else
                Write(terminal, report);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(Terminal t, RegistrationReport report)
    {
        var words = new RegistrationWords(t.Language);
        foreach (var sentence in words.Findings(report))
            t.Line(sentence);
        t.Line();
        var table = new TextTable(
            new(""),
            new(t.Say("registradas", "registered"), Right: true),
            new(t.Say("de quienes trabajan", "of those at work"), Right: true),
            new(t.Say("fuente, o día de la ley", "source, or day of the law"))
        );
        var rows = report
            .Points.Select(p => (p.Day, Cells: Point(p)))
            .Concat(
                report.Book.Days.Select(d =>
                    (
                        d.Day,
                        Cells: (string[])
                            [
                                Engine.Answers.Figures.Iso(d.Day),
                                "",
                                "",
                                $"▸ {t.Say(d.Label)} ({d.Source})",
                            ]
                    )
                )
            )
            .OrderBy(r => r.Day);
        foreach (var row in rows)
            table.Add(row.Cells);
        table.Write(t);
        t.Line();
        t.Line(t.Bold(t.Say("Explicaciones rivales", "Rival explanations")));
        t.Line(words.NothingCausal);
        foreach (var e in report.Book.Explanations)
        {
            t.Line(
                $"  {t.Say(e.Name)} ({words.Mark(e)}{(e.Evidence == ClosingGaps.Law.Model.Evidence.Assumed ? "" : ": " + e.Source)})"
            );
            t.Line($"    {t.Say(e.Says)}");
            t.Line(
                $"    {t.Say("La confirmaría", "It would be confirmed by")}: {t.Say(e.Confirm)}"
            );
            t.Line($"    {t.Say("La refutaría", "It would be refuted by")}: {t.Say(e.Refute)}");
        }

        t.Line();
        t.Line(t.Say(report.Book.WomenQuestion));
        foreach (var answer in report.Book.WomenAnswers)
            t.Line($"  {t.Say(answer)}");
        t.Line();
        t.Line(t.Say(report.Book.Ask));

        string[] Point(Target p)
        {
            var share = report.Shares.FirstOrDefault(s => s.Registered == p);
            return
            [
                p.Period,
                RegistrationWords.Count(p.Value),
                share is null ? "" : RegistrationWords.Percent(share.Share, "0.00"),
                p.Evidence == ClosingGaps.Law.Model.Evidence.Verified
                    ? p.Source
                    : $"{p.Source} ({t.Say(LawWords.Of(p.Evidence))})",
            ];
        }
    }
}
