using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The report for a terminal: the gap with its error first, then what was asked for besides.</summary>
internal static class GapsText
{
    /// <summary>The two groups of the first table: domestic workers by industry, paid day labourers.</summary>
    public static void Write(Terminal t, GapReport report, bool byState, bool detail)
    {
        WriteHeading(t, report);
        t.Line();
        GapTable.Write(t, report, detail ? GapRules.Groups : GapLines.MainGroups, [null]);
        WriteProtection(t, report);
        if (detail)
        {
            t.Line();
            GapDetail.WriteCover(t, report);
            t.Line();
            GapDetail.WriteHistory(t, report);
        }

        if (byState)
        {
            t.Line();
            GapTable.Write(t, report, GapLines.MainGroups, [.. GapStudy.ProgrammeStates]);
        }

        if (report.Cost is { } cost)
        {
            t.Line();
            CostText.Write(t, report, cost);
        }

        if (report.Source.ReformHash is not null)
        {
            t.Line();
            ChangeText.Write(t, report);
        }

        t.Line();
        WriteNotes(t, report);
    }

    private static void WriteHeading(Terminal t, GapReport report)
    {
        var date = Words.Long(t, report.LawDate);
        if (!report.Source.IsSynthetic)
        {
            t.Line(
                t.Bold(
                    t.Say(
                        $"Personas de la {report.Source.Survey}{PopulationSentences.Of(report.Source, t.Say)}, ley del {date}",
                        $"People of {report.Source.Survey}{PopulationSentences.Of(report.Source, t.Say)}, law of {date}"
                    )
                )
            );
            return;
        }

        t.Line(
            t.Bold(
                t.Say(
                    $"Muestra sintética, con la forma de la {report.Source.Survey}; ley del {date}",
                    $"Synthetic sample, in the layout of {report.Source.Survey}; law of {date}"
                )
            )
        );
        t.Line(
            t.Say(
                "DATOS SINTÉTICOS: nadie en ellos existe. Para cifras del país: cg gaps CARPETA, con una encuesta del INEGI.",
                "SYNTHETIC DATA: nobody in them exists. For figures of the country: cg gaps FOLDER, with a survey of INEGI."
            )
        );
    }

    // Never as a duty that nobody keeps: the ban binds whoever employs.
    private static void WriteProtection(Terminal t, GapReport report)
    {
        var gap = true;
        foreach (var group in GapLines.MainGroups)
        {
            var cell = new GapCell(
                report.Lines.Where(l => l.Group == group && l.Place is null && l.Sex == Sex.Both)
            );
            var label = report.Lines.First(l => l.Group == group).Label;
            if (
                Publication.StateOf(cell[GapMeasure.Forbidden]) == FigureState.Zero
                && Publication.StateOf(cell[GapMeasure.Adolescents]) == FigureState.Zero
            )
            {
                continue; // a made-up sample without minors says nothing of them
            }

            if (gap)
            {
                t.Line();
                gap = false;
            }

            t.Line(
                t.Say(
                    $"  Aparte, casos de protección · {label.Es}: {GapFigures.Count(t, cell[GapMeasure.Forbidden])} niñas, niños y adolescentes",
                    $"  Apart, protection cases · {label.En}: {GapFigures.Count(t, cell[GapMeasure.Forbidden])} children and adolescents"
                )
            );
            t.Line(
                t.Say(
                    $"    cuyo trabajo la ley prohíbe a su edad; {GapFigures.Count(t, cell[GapMeasure.Adolescents])} adolescentes en trabajo permitido con límites.",
                    $"    whose work the law forbids at their age; {GapFigures.Count(t, cell[GapMeasure.Adolescents])} adolescents in work allowed with limits."
                )
            );
        }
    }

    private static void WriteNotes(Terminal t, GapReport report)
    {
        foreach (var sentence in PopulationSentences.Method(report.Source, t.Say))
        {
            t.Line(sentence);
        }

        if (
            report
                .Lines.Where(l => l.Measure == GapMeasure.WorkRate)
                .All(l => l.Estimate.Known == 0)
        )
        {
            t.Line(
                t.Say(
                    "Los archivos de esta encuesta no dicen quién está cubierta por su propio trabajo: se desconoce, no es cero.",
                    "The files of this survey do not say who is covered through her own work: it is unknown, not zero."
                )
            );
        }

        t.Line(
            t.Say(
                "La brecha: personas que la ley obliga a asegurar y que no están cubiertas por su trabajo.",
                "The gap: people whom the law obliges to insure and who are not covered through their work."
            )
        );
        t.Line(
            t.Say(
                "Cubierta por su trabajo: atención médica del IMSS, ISSSTE, Pemex, Defensa o Marina como prestación de su empleo.",
                "Covered through work: medical care of IMSS, ISSSTE, Pemex, army or navy as a benefit of the job."
            )
        );
        t.Line(
            t.Say(
                $"n: personas en la muestra (de {GapFigures.Rows(report.Source.PersonsRead)} leídas). · precisión moderada; ·· baja; con menos de 30 casos la cifra se omite (—).",
                $"n: people in the sample (of {GapFigures.Rows(report.Source.PersonsRead)} read). · moderate precision; ·· low; with fewer than 30 cases the figure is left out (—)."
            )
        );
        t.Line(
            t.Dim(
                t.Say(
                    $"Definiciones {report.Source.Mapping} {report.Source.MappingHash[..12]} · ley {report.Source.LawHash[..12]} · otra fecha: --law-date; más: --detail, --by state, --cost",
                    $"Definitions {report.Source.Mapping} {report.Source.MappingHash[..12]} · law {report.Source.LawHash[..12]} · another date: --law-date; more: --detail, --by state, --cost"
                )
            )
        );
    }
}
