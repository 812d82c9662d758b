using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClosingGaps.Casework.Comparison;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Cli.Calc.Comparison;

/// <summary><c>cg compare general hogar-por-día</c>: the same woman under several regimes, article by article.</summary>
internal static class CompareCommand
{
    private const int DaysByDefault = 3;

    public static Command Create(Terminal terminal)
    {
        var options = new CalcOptions(terminal);
        var what = new Argument<string[]>(terminal.Say("REGÍMENES-Y-ARCHIVO", "REGIMES-AND-FILE"))
        {
            Description = terminal.Say(
                "general, hogar-por-día, hogar-por-mes, campo: dos o más; y, si lo hay, el archivo de una situación.",
                "general, domestic-by-day, domestic-by-month, field: two or more; and the file of a situation, if there is one."
            ),
            Arity = ArgumentArity.OneOrMore,
        };
        var wage = new Option<string?>("--wage")
        {
            Description = terminal.Say(
                "Pago por día de trabajo; si falta, el salario mínimo profesional del hogar.",
                "Pay for a day of work; when absent, the professional minimum of domestic work."
            ),
            HelpName = terminal.Say("PESOS", "PESOS"),
        };
        var days = new Option<int?>("--days")
        {
            Description = terminal.Say(
                $"Días de trabajo por semana, de 1 a 6; si falta, {DaysByDefault}.",
                $"Days of work a week, from 1 to 6; when absent, {DaysByDefault}."
            ),
            HelpName = "N",
            CustomParser = parsed => Whole(terminal, parsed),
        };
        var of = new Option<string?>("--of")
        {
            Description = terminal.Say(
                "El empleo del archivo, cuando hay varios.",
                "The job of the file, when there are several."
            ),
            HelpName = terminal.Say("EMPLEO", "JOB"),
        };
        var json = Arguments.Json(terminal);
        var command = new Command(
            "compare",
            terminal.Say(
                "Pone lado a lado a la misma persona en dos o más regímenes, artículo por artículo.",
                "Puts the same person under two or more regimes side by side, article by article."
            )
        )
        {
            what,
            wage,
            days,
            of,
            json,
        };
        command.Aliases.Add("comparar");
        options.AddTo(command);
        command.SetAction(result =>
        {
            var (regimes, file) = Regimes(terminal, result.GetValue(what) ?? []);
            var (law, request) = options.Read(result, file, [], monthByDefault: LastMonthOfTheUma);
            var woman = new WomanOfRequest(terminal, law, request).Read(
                result.GetValue(of),
                result.GetValue(wage),
                result.GetValue(days),
                DaysByDefault
            );
            var comparison = RegimeComparison.Of(
                new Calculator(law),
                woman,
                regimes,
                request.Choices
            );
            if (result.GetValue(json))
            {
                terminal.Write(CompareJson.Of(law, comparison));
            }
            else
            {
                CompareText.Write(terminal, law, comparison);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static int? Whole(Terminal t, ArgumentResult parsed)
    {
        var text = parsed.Tokens.Count > 0 ? parsed.Tokens[0].Value : "";
        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var n
            )
        )
        {
            return n;
        }

        parsed.AddError(
            t.Say(
                $"«{text}» no es un número entero de días por semana; escriba, por ejemplo, 3.",
                $"\"{text}\" is no whole number of days a week; write, for example, 3."
            )
        );
        return null;
    }

    private static (List<WorkRegime> Regimes, string? File) Regimes(Terminal t, string[] words)
    {
        var regimes = words.Select(WorkRegime.Find).OfType<WorkRegime>().Distinct().ToList();
        var others = words.Where(w => WorkRegime.Find(w) is null).ToList();
        var isFile = others is [var one] && File.Exists(t.Path(one));
        if (regimes.Count < 2 || others.Count > (isFile ? 1 : 0))
        {
            var names = string.Join(", ", WorkRegime.All.Select(r => Name(t, r)));
            throw new Stop(
                ExitCode.Usage,
                others.Count > 0 && !isFile
                    ? t.Say(
                        $"«{others[0]}» no es un régimen ni un archivo",
                        $"\"{others[0]}\" is neither a regime nor a file"
                    )
                    : t.Say(
                        "para comparar hacen falta dos regímenes distintos",
                        "two different regimes are needed to compare"
                    ),
                t.Say($"Los hay: {names}.", $"There are: {names}.")
            );
        }

        return (regimes, isFile ? others[0] : null);
    }

    /// <summary>The first name in Spanish, the second, where there is one, in English.</summary>
    public static string Name(Terminal t, WorkRegime regime) =>
        t.Say(regime.Names[0], regime.Names[Math.Min(1, regime.Names.Count - 1)]);

    /// <summary>No clock is read: without a month, the one since which the last UMA held is meant.</summary>
    private static string? LastMonthOfTheUma(Snapshot law) =>
        law.Find("uma_diaria") is ValueSymbol uma
            ? uma
                .Entries.Where(e => e.Amount is not null && e.Provenance.Projection is null)
                .Max(e => e.From)
                .ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;
}
