using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Cli.Gaps;

/// <summary><c>cg branches [FOLDER]</c>: the five gaps, adding up for each person and each branch of insurance.</summary>
internal static class BranchesCommand
{
    /// <summary>What <c>--by</c> takes, and the dimension that it means.</summary>
    private static readonly Dictionary<string, string> Dimensions = new(StringComparer.Ordinal)
    {
        ["state"] = "state",
        ["pool"] = "pool",
        ["age"] = "desglose_por_edad",
        ["language"] = "desglose_por_lengua",
        ["schooling"] = "desglose_por_escolaridad",
        ["area"] = "desglose_por_ámbito",
    };

    public static Command Create(Terminal terminal)
    {
        var folder = Arguments.Survey(terminal);
        var law = new LawFolder(terminal);
        var reforms = new ReformOptions(terminal);
        var population = new PopulationOptions(terminal);
        var surveys = new SurveyOptions(terminal);
        var run = new GapsRun(terminal, law, reforms, population, surveys);
        var date = Arguments.LawDate(terminal);
        var by = new Option<string[]>("--by")
        {
            Description = terminal.Say(
                "También por: state, pool (los cinco estados juntos), age, language, schooling, area. Varias, separadas por espacio.",
                "Also by: state, pool (the five states together), age, language, schooling, area. Several, with spaces between."
            ),
            AllowMultipleArgumentsPerToken = true,
        };
        by.AcceptOnlyFromAmong([.. Dimensions.Keys]);
        var dates = new Option<bool>("--dates")
        {
            Description = terminal.Say(
                "También las mismas personas según la ley de otras fechas, con lo que cambió.",
                "Also the same people by the law of other dates, with what changed."
            ),
        };
        var csv = Arguments.Csv(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "branches",
            terminal.Say(
                "Las cinco brechas, por seguro: en qué eslabón se rompe la protección de cada persona. Suman.",
                "The five gaps, by branch of insurance: at which link each person's protection breaks. They add up."
            )
        )
        {
            folder,
            date,
            by,
            dates,
            csv,
            json,
        };
        law.AddTo(command);
        reforms.AddTo(command);
        population.AddTo(command);
        surveys.AddTo(command);
        command.SetAction(result =>
        {
            var report = run.FiveGaps(
                result,
                result.GetValue(folder),
                result.Given(date) ?? GapsRun.DefaultLawDate,
                [.. (result.GetValue(by) ?? []).Select(b => Dimensions[b])],
                result.GetValue(dates) ? GapStudy.HistoryDates : []
            );
            if (result.GetValue(csv) is { } file)
            {
                File.WriteAllText(
                    terminal.Path(file),
                    FiveGapsCsv.Write(report, terminal.Language)
                );
            }

            if (result.GetValue(json))
                terminal.Write(FiveGapsJson.Of(report));
            else
                BranchesText.Write(terminal, report);
            return ExitCode.Ok;
        });
        return command;
    }
}
