using System.CommandLine;
using ClosingGaps.Casework.Cliffs;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Law;

/// <summary><c>cg law cliffs</c>: where one centavo more of pay makes contributions, tax, take-home pay or cover jump, and why.</summary>
internal static class CliffsCommand
{
    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var at = Arguments.At(terminal);
        var work = new Option<string?>("--work")
        {
            Description = terminal.Say(
                "Solo un tipo de trabajo: hogar, hogar-por-día, campo o general.",
                "Only one kind of work: hogar, hogar-por-día, campo or general."
            ),
            HelpName = terminal.Say("TRABAJO", "WORK"),
        };
        work.AcceptOnlyFromAmong([.. CliffWork.All(CliffMonths.Default).Select(w => w.Name)]);
        var readings = ReadingOptions.Option(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "cliffs",
            terminal.Say(
                "Escalones de la ley: pagos en los que un centavo más por día cambia de golpe un resultado.",
                "Cliffs of the law: pay at which one centavo more a day makes a result jump."
            )
        )
        {
            at,
            work,
            readings,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(result);
            var date = result.GetResult(at) is null ? CliffMonths.Default : result.GetValue(at);
            var month = new DateOnly(date.Year, date.Month, 1);
            var chosen = ReadingOptions.Choose(terminal, snapshot, result.GetValue(readings) ?? []);
            var calculator = new Calculator(snapshot);
            var found = CliffWork
                .All(month)
                .Where(w => result.GetValue(work) is not { } name || w.Name == name)
                .Select(w => CliffSweep.Find(calculator, w, month, chosen))
                .ToList();
            if (result.GetValue(json))
            {
                terminal.Write(CliffsJson.Of(month, found));
                return ExitCode.Ok;
            }

            terminal.Line(terminal.Bold(Words.Month(terminal, month)));
            foreach (var study in found)
            {
                CliffsText.Write(terminal, study);
            }

            terminal.Line();
            terminal.Line(terminal.Say(CliffSentence.NoReason));

            return ExitCode.Ok;
        });
        return command;
    }
}
