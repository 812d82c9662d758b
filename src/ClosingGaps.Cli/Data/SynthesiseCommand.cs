using System.CommandLine;
using System.Text;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Enoe;

namespace ClosingGaps.Cli.Data;

/// <summary>
/// <c>cg data synthesise SURVEY</c>: makes the synthetic sample from a real ENIGH 2010, or checks that the
/// one that ships is what comes out, and shows how close it is.
/// </summary>
internal static class SynthesiseCommand
{
    public static Command Create(Terminal terminal)
    {
        var survey = new Argument<string>(terminal.Say("ENCUESTA", "SURVEY"))
        {
            Description = terminal.Say(
                "Carpeta o zip de la ENIGH 2010 del INEGI, de la que se aprenden las distribuciones; o ENOE2023T4, ENOE2021T2, ENOE2019T4…: las mismas personas en la forma de la ENOE de ese trimestre.",
                "Folder or zip of INEGI's ENIGH 2010, from which the distributions are learnt; or ENOE2023T4, ENOE2021T2, ENOE2019T4…: the same people in the layout of ENOE of that quarter."
            ),
        };
        var to = new Option<string?>("--to")
        {
            Description = terminal.Say(
                "Carpeta donde se escriben los archivos.",
                "Folder into which the files are written."
            ),
            HelpName = terminal.Say("CARPETA", "FOLDER"),
        };
        var check = new Option<bool>("--check")
        {
            Description = terminal.Say(
                "No escribe: compara con la muestra que acompaña al programa, byte por byte, y muestra qué tan cerca está de la encuesta y de lo publicado.",
                "Writes nothing: compares with the sample that comes with the program, byte by byte, and shows how close it is to the survey and to what was published."
            ),
        };
        var seed = new Option<ulong>("--seed", "--semilla")
        {
            Description = terminal.Say(
                "Semilla de lo que se sortea en la ENOE sintética.",
                "Seed of what is drawn for the synthetic ENOE."
            ),
            HelpName = "N",
            DefaultValueFactory = _ => EnoeSample.UsualSeed,
        };
        var command = new Command(
            "synthesise",
            terminal.Say(
                "Hace la muestra sintética que acompaña al programa; ningún registro de la encuesta pasa a ella.",
                "Makes the synthetic sample that comes with the program; no record of the survey goes into it."
            )
        )
        {
            survey,
            to,
            check,
            seed,
        };
        command.Aliases.Add("sintetizar");
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) == (result.GetValue(to) is not null))
            {
                result.AddError(
                    terminal.Say(
                        "Diga una de dos: --to CARPETA para escribir la muestra, o --check para comparar.",
                        "Say one of two: --to FOLDER to write the sample, or --check to compare."
                    )
                );
            }
        });
        command.SetAction(result =>
        {
            try
            {
                var given = result.GetRequiredValue(survey);
                if (EnoeQuarter.Parse(given) is { } quarter)
                    return Enoe(terminal, quarter, result.GetValue(to), result.GetValue(seed));
                var path = terminal.Path(given);
                return result.GetValue(check)
                    ? Check(terminal, path)
                    : Write(terminal, path, terminal.Path(result.GetValue(to)!));
            }
            catch (SurveyReadException e)
            {
                throw SurveyTrouble.Of(terminal, e);
            }
        });
        return command;
    }

    private static int Write(Terminal terminal, string survey, string folder)
    {
        SyntheticSample.Write(folder, SyntheticSample.Files(survey));
        terminal.Line(
            terminal.Say($"Muestra sintética en {folder}", $"Synthetic sample in {folder}")
        );
        return ExitCode.Ok;
    }

    private static int Enoe(Terminal terminal, EnoeQuarter quarter, string? to, ulong seed)
    {
        if (quarter.NotMade is { } why)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say($"no se hace {quarter.Name}: ", $"{quarter.Name} is not made: ")
                    + terminal.Say(why),
                terminal.Say(
                    "Pruebe ENOE2019T4, ENOE2021T2 o ENOE2023T4.",
                    "Try ENOE2019T4, ENOE2021T2 or ENOE2023T4."
                )
            );
        }

        if (to is null)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    "diga dónde se escribe la ENOE sintética: --to CARPETA",
                    "say where the synthetic ENOE is written: --to FOLDER"
                )
            );
        }

        var folder = terminal.Path(to);
        SyntheticSample.Write(folder, EnoeSample.Files(Companion.Sample(terminal), seed, quarter));
        terminal.Line(terminal.Say($"ENOE sintética en {folder}", $"Synthetic ENOE in {folder}"));
        terminal.Line(
            terminal.Say(
                "DATOS SINTÉTICOS: nadie en ellos existe.",
                "SYNTHETIC DATA: nobody in them exists."
            )
        );
        return ExitCode.Ok;
    }

    private static int Check(Terminal terminal, string survey)
    {
        var shipped = Companion.Sample(terminal);
        var different = SyntheticSample
            .Files(survey)
            .Where(f => !Equals(Path.Combine(shipped, f.Name), f.Text))
            .Select(f => f.Name)
            .ToList();
        ComparisonText.Write(terminal, SampleComparison.Figures(shipped, survey));
        terminal.Line();
        if (different.Count == 0)
        {
            terminal.Line(
                terminal.Say(
                    "La muestra que acompaña al programa es la que se obtiene de esta encuesta, byte por byte.",
                    "The sample that comes with the program is what this survey gives, byte by byte."
                )
            );
            return ExitCode.Ok;
        }

        terminal.Complain(
            terminal.Say(
                $"la muestra que acompaña al programa no es la que se obtiene de esta encuesta: {string.Join(", ", different)}",
                $"the sample that comes with the program is not what this survey gives: {string.Join(", ", different)}"
            )
        );
        return ExitCode.CheckFailed;
    }

    private static bool Equals(string path, string text) =>
        File.Exists(path)
        && File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text));
}
