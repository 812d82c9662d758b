using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Cli.Gaps;

/// <summary>What a month of compliance would cost, in millions of pesos, with the line that says whose wages and which law.</summary>
internal static class CostText
{
    private const double Million = 1e6;

    public static void Write(Terminal t, GapReport report, CostReport cost)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Costo de un mes de cumplir con quienes hoy faltan, en millones de pesos",
                    "Cost of a month of compliance for those left out today, millions of pesos"
                )
            )
        );
        if (!cost.HasEarnings)
        {
            t.Line(
                t.Say(
                    "  Los archivos de esta encuesta no traen pagos: no se puede decir.",
                    "  The files of this survey hold no pay: it cannot be said."
                )
            );
            return;
        }

        t.Line(Basis(t, report, cost));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("quien emplea", "employer"), Right: true),
            new(t.Say("ella o él", "worker"), Right: true),
            new(t.Say("Estado, al menos", "State, at least"), Right: true),
            new(t.Say("los tres ± error", "all three ± error"), Right: true),
            new(t.Say("entre lecturas", "over readings"), Right: true)
        );
        foreach (var group in cost.Lines.Where(l => l.OnlyLeftOut).GroupBy(l => l.Group))
        {
            table.Add(t.Say(group.First().Label), "", "", "", "", "");
            foreach (var lines in group.GroupBy(l => l.Sex))
            {
                var by = lines.ToDictionary(l => l.Payer);
                var all = by[Payer.All];
                table.Add(
                    "  " + t.Say(GapNames.Of(lines.Key)),
                    Pesos(by[Payer.Employer].Pesos),
                    Pesos(by[Payer.Worker].Pesos),
                    Pesos(by[Payer.State].Pesos),
                    all.Pesos.IsSuppressed
                        ? "—"
                        : $"{Amount(all.Pesos.Value)} ± {Amount(all.Pesos.StandardError)}",
                    all.Pesos.IsSuppressed ? "" : $"{Amount(all.Low)} – {Amount(all.High)}"
                );
            }
        }

        table.Write(t);
        WriteReadings(t, cost);
        WriteFloor(t, cost);
    }

    // The reading that moves each group's total most, alone in place of its default.
    private static void WriteReadings(Terminal t, CostReport cost)
    {
        var most = cost.Lines.Where(l =>
            l is { OnlyLeftOut: true, Sex: Sex.Both, Payer: Payer.All, MovedMostBy: not null }
        );
        foreach (var reading in most.GroupBy(l => l.MovedMostBy!.Name, StringComparer.Ordinal))
        {
            var groups = string.Join(", ", reading.Select(l => t.Say(l.Label)));
            t.Line(
                t.Say(
                    $"  Lo que más mueve «{groups}»: la lectura {reading.Key}.",
                    $"  What moves \"{groups}\" most: the reading {reading.Key}."
                )
            );
        }
    }

    // On the face of every cost: whose people, which law, whose wages.
    private static string Basis(Terminal t, GapReport report, CostReport cost)
    {
        var date = Words.Long(t, report.LawDate);
        return report.Source.IsSynthetic
            ? t.Say(
                $"  Personas inventadas, ley del {date}, salarios como están en la muestra sintética.",
                $"  Made-up people, law of {date}, wages as they stand in the synthetic sample."
            )
            : t.Say(
                $"  Personas de la {report.Source.Survey}{PopulationSentences.Of(report.Source, t.Say)}, ley del {date}; salarios: {Wages(t, cost)}.",
                $"  People of {report.Source.Survey}{PopulationSentences.Of(report.Source, t.Say)}, law of {date}; wages: {Wages(t, cost)}."
            );
    }

    // Why so much of the cost rests on the floor, not on the pay that was reported.
    private static void WriteFloor(Terminal t, CostReport cost)
    {
        foreach (var b in cost.Bases.Where(b => b.Sex == Sex.Both && !b.Lifted.IsSuppressed))
        {
            var lifted = GapFigures.Percent(t, b.Lifted);
            t.Line(
                t.Say(
                    $"  {b.Label.Es}: al {lifted} le pagan por día menos que el piso de la ley; su cuota es la del piso.",
                    $"  {b.Label.En}: {lifted} are paid less a day than the law's floor; their contribution is that of the floor."
                )
            );
        }

        var unknown = cost
            .Lines.Where(l => l.Sex == Sex.Both && l.Payer == Payer.All)
            .Max(l => l.Pesos.UnknownShare);
        if (unknown > 0)
        {
            t.Line(
                t.Say(
                    $"  Sin pago, horas o zona del salario mínimo que se conozcan: hasta {(unknown * 100).ToString("0.0", GapFigures.Numbers)} % de un grupo; su costo no está sumado.",
                    $"  Pay, hours or minimum-wage zone not known: up to {(unknown * 100).ToString("0.0", GapFigures.Numbers)} % of a group; their cost is not added."
                )
            );
        }

        t.Line(
            t.Say(
                "  Sin las cuotas sociales del Gobierno, cuyo monto actual no se encontró. Nunca se costea el trabajo que la ley prohíbe por la edad.",
                "  Without the Government's social quotas, whose current amount was not found. Work that the law forbids by age is never costed."
            )
        );
    }

    private static string Wages(Terminal t, CostReport cost)
    {
        var text = t.Say(cost.Wages!.Label);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    private static string Pesos(Estimate e) =>
        e.IsSuppressed && Publication.StateOf(e) != FigureState.Zero ? "—" : Amount(e.Value);

    public static string Amount(double pesos) =>
        (pesos / Million).ToString("N1", GapFigures.Numbers);
}
