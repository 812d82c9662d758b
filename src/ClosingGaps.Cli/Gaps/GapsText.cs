using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The report as a table: every figure with its standard error and the rows behind it.</summary>
internal static class GapsText
{
    // es-MX: comma for thousands, point for decimals.
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static void Write(Terminal t, GapReport report)
    {
        if (!report.IsSynthetic)
        {
            t.Line(t.Bold(report.Survey));
        }
        else
        {
            t.Line(
                t.Bold(
                    t.Say(
                        $"Muestra sintética, con la forma de la {report.Survey}",
                        $"Synthetic sample, in the layout of {report.Survey}"
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

        t.Line();
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("personas", "people"), Right: true),
            new(t.Say("± error est.", "± std. error"), Right: true),
            new(t.Say("cubiertas por su trabajo", "covered through work"), Right: true),
            new(t.Say("± error est.", "± std. error"), Right: true),
            new(t.Say("tasa", "rate"), Right: true),
            new(t.Say("± error est.", "± std. error"), Right: true),
            new("n", Right: true),
            new(t.Say("se desconoce", "unknown"), Right: true),
            new("")
        );
        foreach (var group in report.Lines.GroupBy(l => l.Group))
        {
            table.Add(t.Say(group.First().Label), "", "", "", "", "", "", "", "", "");
            foreach (var line in group)
            {
                table.Add(Row(t, line));
            }
        }

        table.Write(t);
        t.Line();
        t.Line(
            t.Say(
                "Cubierta por su trabajo: tiene atención médica del IMSS, ISSSTE, Pemex, Defensa o Marina como prestación de su empleo.",
                "Covered through work: medical care of IMSS, ISSSTE, Pemex, army or navy as a benefit of the job."
            )
        );
        t.Line(
            t.Say(
                $"n: personas en la muestra (de {report.Persons.ToString("N0", Numbers)} leídas). · precisión moderada; ·· baja; con menos de 30 casos la cifra se omite.",
                $"n: people in the sample (of {report.Persons.ToString("N0", Numbers)} read). · moderate precision; ·· low; with fewer than 30 cases the figure is left out."
            )
        );
        t.Line(
            t.Dim(
                t.Say("Definiciones: ", "Definitions: ")
                    + $"{report.Mapping} · SHA-256 {report.MappingHash[..12]}"
            )
        );
    }

    private static string[] Row(Terminal t, GapLine line)
    {
        var sex = line.Sex switch
        {
            Sex.Women => t.Say("mujeres", "women"),
            Sex.Men => t.Say("hombres", "men"),
            _ => t.Say("todas", "all"),
        };
        var unknown = Math.Max(line.People.UnknownShare, line.Rate.UnknownShare);
        return
        [
            "  " + sex,
            Count(line.People),
            Count(line.People with { Value = line.People.StandardError }),
            Count(line.Insured),
            Count(line.Insured with { Value = line.Insured.StandardError }),
            Percent(line.Rate, line.Rate.Value),
            Percent(line.Rate, line.Rate.StandardError),
            line.Rate.N.ToString("N0", Numbers),
            unknown > 0 ? (unknown * 100).ToString("0.0", Numbers) + " %" : "",
            Mark(line.Rate),
        ];
    }

    private static string Count(Estimate e) =>
        e.IsSuppressed ? "—" : e.Value.ToString("N0", Numbers);

    private static string Percent(Estimate e, double share) =>
        e.IsSuppressed || double.IsNaN(share)
            ? "—"
            : (share * 100).ToString("0.00", Numbers) + " %";

    private static string Mark(Estimate e) =>
        e.Precision switch
        {
            Precision.Moderate => "·",
            Precision.Low => "··",
            _ => "",
        };
}
