using System.CommandLine;
using ClosingGaps.Cli.Data;
using ClosingGaps.Cli.Output;
using ClosingGaps.Engine.Kernels;
using ClosingGaps.Law.Binding;
using ClosingGaps.Population.Ageing;
using ClosingGaps.Population.Imputation;
using ClosingGaps.Population.Mapping;
using ClosingGaps.Population.Surveys;
using ClosingGaps.Statistics.Calibration;

namespace ClosingGaps.Cli.Gaps;

/// <summary>Makes a population of a survey as the command line says: weights moved, and what donors give it.</summary>
internal sealed class PopulationRun(Terminal terminal, LawFolder law, PopulationOptions population)
{
    /// <summary>The survey with the weights of the population asked for, and how they were moved; as it is when none was.</summary>
    /// <exception cref="Stop">It is there already, its mapping lacks what the margins ask, or they cannot be met.</exception>
    public (Survey, CalibrationNote?) Aged(
        ParseResult result,
        MappedSurvey mapped,
        KernelEngine engine
    )
    {
        if (population.Target(result) is not { } target)
            return (mapped.Survey, null);
        if (mapped.Survey.IsSynthetic)
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    "la muestra sintética ya está en esos totales; quite --calibrate-to o diga una encuesta",
                    "the synthetic sample is at those totals already; leave --calibrate-to out, or name a survey"
                )
            );
        }

        if (AgedSurvey.Lacking(mapped.Mapping, target) is { Count: > 0 } lacking)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"la {mapped.Survey.Title} no se puede llevar a {target.Period}: en su mapeo falta {string.Join(", ", lacking)}",
                    $"{mapped.Survey.Title} cannot be moved to {target.Period}: its mapping lacks {string.Join(", ", lacking)}"
                )
            );
        }

        try
        {
            return AgedSurvey.To(mapped, target, population.Method(result), engine.Run);
        }
        catch (CalibrationException e)
        {
            throw new Stop(
                ExitCode.CheckFailed,
                terminal.Say(
                    $"los pesos de la {mapped.Survey.Title} no alcanzan estos totales: {string.Join("; ", e.Margins)}",
                    $"the weights of {mapped.Survey.Title} cannot meet these totals: {string.Join("; ", e.Margins)}"
                ),
                terminal.Say("Pruebe --calibration raking.", "Try --calibration raking.")
            );
        }
    }

    /// <summary>What the persons of another survey give; <see langword="null"/> when none was asked for.</summary>
    /// <exception cref="Stop">Nothing is lacking, or the other cannot give it.</exception>
    public DonorImputation? Imputation(ParseResult result, MappedSurvey to, KernelEngine engine)
    {
        if (population.Donors(result) is not { } folder)
            return null;
        var path = SurveyOptions.PathOf(terminal, folder);
        var edition = Survey.EditionOf(path).Mapping;
        var mapping = law.Snapshot(
            [
                .. LawLoader.Read(law.Find(result.GetValue(law.Folder))),
                .. Mappings.FilesOf(terminal, edition),
            ],
            [],
            []
        );
        var columns = Survey.Present(path, SurveyRows.ColumnsOf(mapping));
        var from = new MappedSurvey(Survey.Read(path, columns), mapping);
        if (!DonorRules.AreIn(to.Mapping))
        {
            throw new Stop(
                ExitCode.Usage,
                terminal.Say(
                    $"a la {to.Survey.Title} no le falta nada que otra encuesta pueda prestarle; quite --donors",
                    $"{to.Survey.Title} lacks nothing that another survey could give it; leave --donors out"
                )
            );
        }

        if (DonorImputation.NotGiven(to.Mapping, mapping) is { Count: > 0 } lacking)
        {
            throw new Stop(
                ExitCode.BadInput,
                terminal.Say(
                    $"la {from.Survey.Title} no puede prestar: en su mapeo falta {string.Join(", ", lacking)}",
                    $"{from.Survey.Title} cannot give: its mapping lacks {string.Join(", ", lacking)}"
                )
            );
        }

        return new DonorImputation(to, from, engine.Run, population.Draws(result));
    }
}
