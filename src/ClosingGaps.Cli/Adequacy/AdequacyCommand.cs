using System.CommandLine;
using ClosingGaps.Casework.Adequacy;
using ClosingGaps.Cli.Entitlements;
using ClosingGaps.Cli.Lives;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;

namespace ClosingGaps.Cli.Adequacy;

/// <summary><c>cg adequacy FILE</c>: what the benefits are worth for ways of working, against Convention 102 and the poverty line.</summary>
internal static class AdequacyCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new LifeOptions(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "adequacy",
            terminal.Say(
                "Lo que valen las prestaciones en dinero, todo registrado y pagado: contra lo que ganaba (Convenio 102) y la línea de pobreza.",
                "What the cash benefits are worth, all registered and paid: against earnings (Convention 102) and the poverty line."
            )
        )
        {
            json,
        };
        command.Aliases.Add("suficiencia");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var question = options.Read(result);
            var yardsticks = Yardsticks.Read(EntitlementsCommand.Content(terminal));
            var courses = AdequacyStudy.Of(
                new Calculator(question.Law),
                question.Request.Situation,
                question.Date,
                question.Request.Choices,
                EntitlementsCommand.Book(terminal, question.Law),
                yardsticks,
                question.Patterns
            );
            if (courses.Count == 0)
            {
                throw new Stop(
                    ExitCode.BadInput,
                    terminal.Say(
                        "no se sabe qué meses quedan cubiertos: faltan datos del empleo",
                        "it is not known which months are covered: facts of the job are missing"
                    ),
                    terminal.Say("Qué falta: cg life ARCHIVO", "What is missing: cg life FILE")
                );
            }

            if (result.GetValue(json))
                terminal.Write(AdequacyJson.Of(courses, yardsticks, question.Date));
            else
                Write(terminal, courses, yardsticks, question.Date);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(
        Terminal t,
        IReadOnlyList<AdequacyCourse> courses,
        Yardsticks yardsticks,
        DateOnly date
    )
    {
        var words = new AdequacyWords(t.Language);
        t.Line(words.Finding(courses));
        t.Line();
        foreach (var course in courses)
        {
            t.Line(
                t.Bold(LifeText.Title(t, course.Course.Pattern))
                    + (
                        course.Earnings is { } earned
                            ? t.Say(
                                $": gana {AdequacyWords.Pesos(earned)} en un mes de trabajo",
                                $": earns {AdequacyWords.Pesos(earned)} in a month of work"
                            )
                            : ""
                    )
            );
            var table = new TextTable(
                new(""),
                new(t.Say("al mes", "a month"), Right: true),
                new(t.Say("parte", "share"), Right: true),
                new(t.Say("el convenio pide", "the convention asks"), Right: true),
                new(t.Say("llega", "reached")),
                new(t.Say("líneas de pobreza", "poverty lines"), Right: true),
                new(t.Say("artículo", "article"))
            );
            foreach (var line in course.Lines)
            {
                table.Add(
                    words.Say(line.Branch),
                    words.Amount(line),
                    line.Replacement is { } share ? AdequacyWords.Percent(share) : "",
                    AdequacyWords.Percent(line.Standard.Percent / 100),
                    words.Meets(line),
                    line.OverUrbanLine is { } times ? AdequacyWords.Times(times) : "",
                    line.Right.Granted.Citation?.ToString() ?? ""
                );
            }

            table.Write(t);
            t.Line();
        }

        foreach (var caution in words.Cautions(yardsticks, date))
            t.Line(caution);
    }
}
