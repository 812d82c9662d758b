using System.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Statistics.Sampling;
using static ClosingGaps.Policy.Reports.ReportWords;

namespace ClosingGaps.Policy.Reports;

/// <summary>The tables of a report: people and cover, the law by date, the cost, a reform, and the sources.</summary>
internal static class GapTables
{
    public static void People(StringBuilder page, ReportWords w, GapLines lines)
    {
        var title = w.Say(
            "Cuántas personas, y cómo están cubiertas",
            "How many people, and how they are covered"
        );
        GapHtml.Heading(page, title);
        GapMeasure[] shown =
        [
            GapMeasure.People,
            GapMeasure.CoveredOwn,
            GapMeasure.CoveredByKin,
            GapMeasure.NotCovered,
            GapMeasure.CoverageUnknown,
        ];
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (group, label) in lines.Labels)
        {
            rows.Add([w.Say(label)]);
            foreach (var sex in Enum.GetValues<Sex>())
                rows.Add([
                    w.Say(sex),
                    .. shown.Select(m => w.Figure(lines[group, null, sex, m], Count)),
                ]);
        }

        page.Append(
            Html.Table(
                title,
                [
                    "",
                    w.Say("personas", "people"),
                    w.Say("por derecho propio", "in own right"),
                    w.Say("solo por un familiar", "only through kin"),
                    w.Say("sin cobertura", "not covered"),
                    w.Say("se desconoce", "unknown"),
                ],
                rows
            )
        );
    }

    public static void History(StringBuilder page, ReportWords w, GapReport report)
    {
        var title = w.Say(
            "Las mismas personas, según la ley de cada fecha",
            "The same people, by the law of each date"
        );
        GapHtml.Heading(page, title);
        GapHtml.Paragraph(
            page,
            "says",
            w.Say(
                "Qué dice la ley de asegurarlas: si es obligatorio, voluntario, estaba en suspenso, o las deja fuera.",
                "What the law says of insuring them: mandatory, voluntary, suspended, or left out."
            )
        );
        var columns = GapNames.Statuses.Append(GapMeasure.LawUnknown).ToList();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var group in report.History.Where(l => l.Sex == Sex.Both).GroupBy(l => l.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var date in group.GroupBy(l => l.Date))
            {
                var by = date.ToDictionary(l => l.Measure, l => l.Estimate);
                rows.Add([w.Date(date.Key), .. columns.Select(m => w.Figure(by[m], Count))]);
            }
        }

        page.Append(Html.Table(title, ["", .. columns.Select(m => w.Say(m))], rows));
    }

    public static void Cost(StringBuilder page, ReportWords w, GapReport report)
    {
        if (report.Cost is not { } cost)
            return;
        var title = w.Say(
            "Costo de un mes de cumplir con quienes hoy faltan, en millones de pesos",
            "Cost of a month of compliance for those left out today, millions of pesos"
        );
        GapHtml.Heading(page, title);
        if (!cost.HasEarnings)
        {
            GapHtml.Paragraph(
                page,
                "says",
                w.Say(
                    "Los archivos de esta encuesta no traen pagos: no se puede decir.",
                    "The files of this survey hold no pay: it cannot be said."
                )
            );
            return;
        }

        GapHtml.Paragraph(page, "says", GapSentences.CostBasis(w, report, cost));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var group in cost.Lines.Where(l => l.OnlyLeftOut).GroupBy(l => l.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var lines in group.GroupBy(l => l.Sex))
                rows.Add([w.Say(lines.Key), .. CostCells(w, lines.ToDictionary(l => l.Payer))]);
        }

        page.Append(
            Html.Table(
                title,
                [
                    "",
                    w.Say("quien emplea", "employer"),
                    w.Say("ella o él", "worker"),
                    w.Say("Estado, al menos", "State, at least"),
                    w.Say("los tres", "all three"),
                    w.Say("entre lecturas", "over readings"),
                    w.Say("la lectura que más mueve", "reading that moves it most"),
                ],
                rows
            )
        );
        GapHtml.Paragraph(
            page,
            "note",
            w.Say(
                "Estimación; las cuotas las calcula el IMSS (LSS 239-C II). Sin las cuotas sociales del Gobierno, cuyo monto actual no se encontró. Nunca se costea el trabajo que la ley prohíbe por la edad.",
                "An estimate; IMSS computes the contributions (LSS 239-C II). Without the Government's social quotas, whose current amount was not found. Work that the law forbids by age is never costed."
            )
        );
    }

    public static void Changes(StringBuilder page, ReportWords w, GapReport report)
    {
        if (report.Changes.Count == 0)
            return;
        var title = w.Say(
            "Con la reforma: antes, después y diferencia",
            "With the reform: before, after and difference"
        );
        GapHtml.Heading(page, title);
        var rows = new List<IReadOnlyList<string>>();
        var shown = report.Changes.Where(c =>
            c.Place is null && c.Sex == Sex.Both && GapLines.MainGroups.Contains(c.Group)
        );
        foreach (var group in shown.GroupBy(c => c.Group))
        {
            rows.Add([w.Say(group.First().Label)]);
            foreach (var c in group)
            {
                rows.Add([
                    c.Measure == GapMeasure.LeftOut
                        ? w.Say("la brecha", "the gap")
                        : w.Say(c.Measure),
                    w.Figure(c.Before, Count),
                    w.Figure(c.After, Count),
                    w.Figure(c.Difference, Count),
                ]);
            }
        }

        page.Append(
            Html.Table(
                title,
                [
                    "",
                    w.Say("antes", "before"),
                    w.Say("después", "after"),
                    w.Say("diferencia", "difference"),
                ],
                rows
            )
        );
    }

    public static void Sources(StringBuilder page, ReportWords w, GapReport report)
    {
        GapHtml.Heading(page, w.Say("Con qué se hizo", "What it was made from"));
        var s = report.Source;
        var rows = new List<IReadOnlyList<string>>
        {
            new[]
            {
                w.Say("Encuesta", "Survey"),
                s.IsSynthetic
                    ? w.Say(
                        $"muestra sintética con la forma de la {s.Survey}",
                        $"synthetic sample in the layout of {s.Survey}"
                    )
                    : $"{s.Survey} (INEGI)",
            },
            new[] { w.Say("Personas leídas", "Persons read"), Count(s.PersonsRead) },
            new[] { w.Say("Fecha de la ley", "Date of the law"), w.Date(report.LawDate) },
            new[] { w.Say("Ley, SHA-256", "Law, SHA-256"), s.LawHash },
            new[] { w.Say("Definiciones", "Definitions"), s.Mapping },
            new[] { w.Say("Definiciones, SHA-256", "Definitions, SHA-256"), s.MappingHash },
        };
        rows.AddRange(s.Files.Select(f => (string[])[$"{f.Name}, SHA-256", f.Sha256]));
        if (s.ReformHash is { } reform)
            rows.Add([
                w.Say("Ley con la reforma, SHA-256", "Law with the reform, SHA-256"),
                reform,
            ]);
        page.Append(Html.Table(w.Say("Fuentes", "Sources"), ["", ""], rows));
        GapHtml.Paragraph(
            page,
            "source",
            w.Say(
                "Errores estándar linealizados sobre estratos y unidades primarias. Con «--manifest» queda un acta de estas fuentes, y «cg verify» la comprueba.",
                "Linearised standard errors over strata and primary sampling units. With \"--manifest\" a record of these sources is kept, and \"cg verify\" checks it."
            )
        );
    }

    private static IEnumerable<string> CostCells(ReportWords w, Dictionary<Payer, CostLine> by)
    {
        foreach (var payer in (Payer[])[Payer.Employer, Payer.Worker, Payer.State, Payer.All])
            yield return w.Figure(by[payer].Pesos, Millions);
        var all = by[Payer.All];
        var shown = Publication.IsShown(all.Pesos);
        yield return shown ? $"{Millions(all.Low)} – {Millions(all.High)}" : "";
        yield return shown && all.MovedMostBy is { } reading ? w.Say(reading.Label) : "";
    }
}
