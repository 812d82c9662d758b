using System.CommandLine;
using System.Globalization;
using ClosingGaps.Cli.Gaps;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law;
using ClosingGaps.Law.Binding;
using ClosingGaps.Policy.Country;
using ClosingGaps.Population.Country;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;

namespace ClosingGaps.Cli.Data;

/// <summary><c>cg data country</c>: a whole made-up country under the law, drawn and counted without ever being kept.</summary>
internal static class CountryCommand
{
    private const long DefaultPersons = 1_000_000;

    /// <summary>Five times Mexico: more is a slip of the hand.</summary>
    private const long MostPersons = 650_000_000;

    public static Command Create(Terminal terminal)
    {
        var law = new LawFolder(terminal);
        var persons = new Option<long>("--persons")
        {
            Description = terminal.Say(
                "Cuántas personas inventadas, más o menos; el país entero son 130000000.",
                "How many made-up persons, about; the whole country is 130000000."
            ),
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPersons,
        };
        persons.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<long>() is < 1 or > MostPersons)
            {
                result.AddError(
                    terminal.Say(
                        $"--persons va de 1 a {MostPersons}.",
                        $"--persons goes from 1 to {MostPersons}."
                    )
                );
            }
        });
        var seed = new Option<ulong>("--seed")
        {
            Description = terminal.Say(
                "Semilla: con la misma, el mismo país.",
                "Seed: the same one, the same country."
            ),
            HelpName = "N",
            DefaultValueFactory = _ => CountryModel.DefaultSeed,
        };
        var threads = new Option<int>("--threads")
        {
            Description = terminal.Say(
                "Hilos; las cifras son las mismas con cualquier número.",
                "Threads; the figures are the same with any number."
            ),
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 1024)
                result.AddError(
                    terminal.Say("--threads va de 1 a 1024.", "--threads goes from 1 to 1024.")
                );
        });
        var date = Arguments.LawDate(terminal);
        var json = Arguments.Json(terminal);
        var command = new Command(
            "country",
            terminal.Say(
                "Un país entero de personas inventadas ante la ley, para probar a escala: se sortea y se cuenta por partes, sin guardarlo.",
                "A whole country of made-up people under the law, to try things at scale: drawn and counted in parts, never kept."
            )
        )
        {
            persons,
            seed,
            threads,
            date,
            json,
        };
        law.AddTo(command);
        command.SetAction(result =>
        {
            var snapshot = law.Snapshot(
                [
                    .. LawLoader.Read(law.Find(result.GetValue(law.Folder))),
                    .. Mappings.FilesOf(terminal, "enigh2010"),
                ],
                result.GetValue(law.Proposals) ?? [],
                []
            );
            var model = Learn(terminal);
            var study = new CountryStudy(
                snapshot,
                new KernelEngine().Run,
                result.Given(date) ?? GapsRun.DefaultLawDate
            );
            var number = result.GetValue(seed);
            var report = study.Run(
                model.Of(result.GetValue(persons), number),
                number,
                result.GetValue(threads)
            );
            if (result.GetValue(json))
                terminal.Write(CountryJson.Of(report));
            else
                CountryText.Write(terminal, report);
            return ExitCode.Ok;
        });
        return command;
    }

    private static CountryModel Learn(Terminal terminal)
    {
        try
        {
            return CountryModel.Learn(Companion.Sample(terminal));
        }
        catch (SurveyReadException e)
        {
            throw SurveyTrouble.Of(terminal, e);
        }
    }
}
