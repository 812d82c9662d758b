using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The five gaps for a terminal: the sum of the country's women first, then what was asked for, then what it rests on.</summary>
internal static class BranchesText
{
    private static readonly string[] MainGroups = ["es_trabajadora_hogar", "es_jornalera"];
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static void Write(Terminal t, FiveGapsReport report)
    {
        WriteHeading(t, report);
        foreach (var group in MainGroups)
        {
            t.Line();
            WriteSum(t, report, group, Sex.Women);
        }

        foreach (
            var dimension in report
                .States.Where(s => !s.Cell.IsNation)
                .Select(s => s.Cell.Dimension)
                .Distinct()
        )
        {
            foreach (var group in MainGroups)
            {
                t.Line();
                WriteCells(t, report, group, dimension);
            }
        }

        if (report.Dates.Count > 0)
        {
            foreach (var group in MainGroups)
            {
                t.Line();
                WriteDates(t, report, group);
            }
        }

        t.Line();
        WriteContrasts(t, report);
        t.Line();
        WritePatterns(t, report);
        t.Line();
        WriteAdequacy(t, report);
        t.Line();
        WriteAssumptions(t, report);
        t.Line();
        WriteSdg(t, report);
        t.Line();
        WriteNotes(t, report);
    }

    private static void WriteHeading(Terminal t, FiveGapsReport report)
    {
        var date = Words.Long(t, report.LawDate);
        t.Line(
            t.Bold(
                t.Say(
                    $"{(report.Source.IsSynthetic ? "Muestra sintética, con la forma de la" : "Personas de la")} {report.Source.Survey}, ley del {date}: dónde se rompe la protección",
                    $"{(report.Source.IsSynthetic ? "Synthetic sample, in the layout of" : "People of")} {report.Source.Survey}, law of {date}: where protection breaks"
                )
            )
        );
        if (report.Source.IsSynthetic)
        {
            t.Line(
                t.Say(
                    "DATOS SINTÉTICOS: nadie en ellos existe.",
                    "SYNTHETIC DATA: nobody in them exists."
                )
            );
        }
    }

    private static void WriteSum(Terminal t, FiveGapsReport report, string group, Sex sex)
    {
        var lines = report
            .States.Where(s => s.Group == group && s.Sex == sex && s.Cell.IsNation)
            .ToList();
        t.Line(t.Bold($"{t.Say(lines[0].Label)} · {t.Say(GapNames.Of(sex))}"));
        var branches = Enum.GetValues<Branch>();
        var table = new TextTable([
            new TextTable.Column(""),
            .. branches.Select(b => new TextTable.Column(t.Say(FiveGapsNames.Of(b)), Right: true)),
        ]);
        foreach (var state in Enum.GetValues<GapState>().Cast<GapState?>().Append(null))
        {
            var cells = branches
                .Select(b => lines.Single(l => l.Branch == b && l.State == state))
                .ToList();
            if (state is not null && cells.TrueForAll(c => c.Showing == Showing.Zero))
                continue;
            table.Add([
                state is { } s ? Name(t, s) : t.Say("personas", "people"),
                .. cells.Select(c => Count(t, c)),
            ]);
        }

        table.Write(t);
        foreach (var (branch, text) in branches.Select(b => (b, Range(t, report, group, sex, b))))
        {
            if (text.Length > 0)
                t.Line($"  {t.Say(FiveGapsNames.Of(branch))}: {text}");
        }
    }

    // Three states are exclusion: each by its own name.
    private static Bilingual Heading(GapState state) =>
        state is GapState.LeftOutByLaw or GapState.Voluntary or GapState.Suspended
            ? FiveGapsNames.Of(state)
            : FiveGapsNames.Gap(state) ?? FiveGapsNames.Of(state);

    private static string Name(Terminal t, GapState state) =>
        FiveGapsNames.Gap(state) is { } gap
            ? $"{t.Say(gap)}: {t.Say(FiveGapsNames.Of(state))}"
            : t.Say(FiveGapsNames.Of(state));

    // The two design states together: an assumption mostly moves a woman from one to the other or to compliance.
    private static string Range(
        Terminal t,
        FiveGapsReport report,
        string group,
        Sex sex,
        Branch branch
    )
    {
        var moved = report
            .Ranges.Where(r =>
                r.Group == group
                && r.Sex == sex
                && r.Branch == branch
                && r.State is GapState.UnequalTreatment or GapState.Design
                && r.MovedMostBy is not null
                && report.ShowingOf(r).IsShown()
            )
            .Select(r =>
                t.Say(
                    $"{FiveGapsNames.Gap(r.State)!.Es.ToLowerInvariant()} de {N(r.Low)} a {N(r.High)} según lo supuesto (más: {Assumption(report, r).Es.ToLowerInvariant()})",
                    $"{FiveGapsNames.Gap(r.State)!.En.ToLowerInvariant()} from {N(r.Low)} to {N(r.High)} by what is assumed (most: {Assumption(report, r).En.ToLowerInvariant()})"
                )
            );
        return string.Join("; ", moved);
    }

    private static Bilingual Assumption(FiveGapsReport report, StateRange range) =>
        report.Assumptions.Single(a => a.Id == range.MovedMostBy).Label;

    private static void WriteCells(
        Terminal t,
        FiveGapsReport report,
        string group,
        string dimension
    )
    {
        var lines = report
            .States.Where(s =>
                s.Group == group
                && s.Sex == Sex.Women
                && s.Cell.Dimension == dimension
                && s.Branch == Branch.SicknessAndMaternity
            )
            .ToList();
        var title = report.Breakdowns.Single(b => b.Dimension == dimension).Label;
        t.Line(
            t.Bold(
                $"{t.Say(lines[0].Label)} · {t.Say(GapNames.Of(Sex.Women))} · {t.Say(title)} · {t.Say(FiveGapsNames.Of(Branch.SicknessAndMaternity))}"
            )
        );
        if (!report.Breakdowns.Single(b => b.Dimension == dimension).IsTold)
        {
            t.Line(
                t.Say(
                    "  Los archivos de esta encuesta no lo dicen.",
                    "  The files of this survey do not say it."
                )
            );
            return;
        }

        var states = Enum.GetValues<GapState>()
            .Where(s => !lines.Where(l => l.State == s).All(l => l.Showing == Showing.Zero))
            .Where(s => lines.Exists(l => l.State == s && l.Estimate.Cases > 0))
            .ToList();
        var table = new TextTable([
            new TextTable.Column(""),
            new(t.Say("personas", "people"), Right: true),
            .. states.Select(s => new TextTable.Column(t.Say(Heading(s)), Right: true)),
            new("n", Right: true),
        ]);
        foreach (var cell in lines.GroupBy(l => l.Cell))
        {
            var people = cell.Single(l => l.State is null);
            table.Add([
                t.Say(cell.Key.Label),
                Count(t, people),
                .. states.Select(s => Count(t, cell.Single(l => l.State == s))),
                people.Estimate.N.ToString("N0", Numbers),
            ]);
        }

        table.Write(t);
    }

    private static void WriteDates(Terminal t, FiveGapsReport report, string group)
    {
        var lines = report
            .Dates.Where(d =>
                d.Group == group && d.Sex == Sex.Women && d.Branch == Branch.SicknessAndMaternity
            )
            .ToList();
        var label = report.States.First(s => s.Group == group).Label;
        t.Line(
            t.Bold(
                t.Say(
                    $"{label.Es} · mujeres · las mismas personas, según la ley de cada fecha · {FiveGapsNames.Of(Branch.SicknessAndMaternity).Es}",
                    $"{label.En} · women · the same people, by the law of each date · {FiveGapsNames.Of(Branch.SicknessAndMaternity).En}"
                )
            )
        );
        var states = Enum.GetValues<GapState>()
            .Where(s => lines.Exists(l => l.State == s && l.Showing == Showing.Shown))
            .ToList();
        var table = new TextTable([
            new TextTable.Column(""),
            .. states.Select(s => new TextTable.Column(t.Say(FiveGapsNames.Of(s)), Right: true)),
        ]);
        foreach (var date in lines.GroupBy(l => l.Date))
        {
            table.Add([
                date.Key.ToString("yyyy-MM-dd", Numbers),
                .. states.Select(s =>
                    date.Single(l => l.State == s) is var l
                        ? Text(l.Showing, l.Estimate.Value, l.Estimate.StandardError)
                        : ""
                ),
            ]);
        }

        table.Write(t);
    }

    private static void WriteContrasts(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "A quiénes les pasa más: diferencia de porcentajes, en puntos, con el error de la diferencia",
                    "To whom it happens more: difference of percentages, in points, with the error of the difference"
                )
            )
        );
        var table = new TextTable(new TextTable.Column(""), new(""), new(""), new("", Right: true));
        foreach (
            var c in report.Contrasts.Where(c =>
                c.Showing == Showing.Shown
                && c.Branch == Branch.SicknessAndMaternity
                && MainGroups.Contains(c.Group)
            )
        )
        {
            table.Add(
                t.Say(report.States.First(s => s.Group == c.Group).Label),
                t.Say(FiveGapsNames.Of(c.State)),
                t.Say($"{c.First.Es} menos {c.Second.Es}", $"{c.First.En} less {c.Second.En}"),
                $"{Points(c.Difference.Value)} ± {Points(c.Difference.StandardError)}"
            );
        }

        table.Write(t);
    }

    private static string Points(double share) =>
        (share * 100).ToString("0.0", Numbers).Replace("-", "−", StringComparison.Ordinal);

    private static void WritePatterns(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Qué alcanza cada manera de trabajar, con todo registrado y pagado (régimen suyo / general)",
                    "What each way of working reaches, with all registered and paid (her regime / general)"
                )
            )
        );
        var table = new TextTable([
            new TextTable.Column(""),
            new(t.Say("personas", "people"), Right: true),
            new(t.Say("semanas al año", "weeks a year"), Right: true),
            .. report.Tests.Select(test => new TextTable.Column(Short(t, test))),
        ]);
        foreach (var line in report.Patterns.Where(p => MainGroups.Contains(p.Group)))
        {
            table.Add([
                t.Say(FiveGapsNames.Of(line.Pattern)),
                Text(line.Showing, line.People.Value, line.People.StandardError),
                line.WeeksPerYear is { } weeks ? N(weeks) : t.Say("no se sabe", "not known"),
                .. report.Tests.Select(test =>
                    $"{Mark(line.Reached[test.Rule])} / {Mark(line.ReachedInGeneral[test.Rule])}"
                ),
            ]);
        }

        table.Write(t);
    }

    private static string Short(Terminal t, BranchTest test) =>
        $"{t.Say(FiveGapsNames.Of(test.Branch)).Split(' ')[0]} ({test.Article})";

    private static string Mark(bool? reached) =>
        reached switch
        {
            true => "✓",
            false => "✗",
            _ => "?",
        };

    private static void WriteAdequacy(Terminal t, FiveGapsReport report)
    {
        t.Line(t.Bold(t.Say("Si lo que se paga basta", "Whether what is paid is enough")));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("paga", "pays"), Right: true),
            new(t.Say("vara", "yardstick"), Right: true),
            new(t.Say("fuente de la vara", "source of the yardstick"))
        );
        foreach (
            var line in report.Adequacy.Where(a =>
                a.Pattern is null || report.Patterns.Any(p => p.Pattern == a.Pattern)
            )
        )
        {
            var isRate = line.Yardstick == "c102";
            string Amount(double value) =>
                isRate
                    ? (value * 100).ToString("0.##", Numbers) + " %"
                    : "$" + value.ToString("N2", Numbers);
            table.Add(
                line.Pattern is { } p
                    ? $"{t.Say(line.Label)} · {t.Say(FiveGapsNames.Of(p))}"
                    : t.Say(line.Label),
                line.Benefit is { } b
                    ? Amount(b)
                    : t.Say("nada, o no se sabe", "nothing, or not known"),
                Amount(line.Minimum),
                line.MinimumSource
            );
        }

        table.Write(t);
    }

    private static void WriteAssumptions(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "Lo que ninguna encuesta dice, y aquí se supone",
                    "What no survey says, and is assumed here"
                )
            )
        );
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("por omisión", "default"), Right: true),
            new(t.Say("también se prueba", "also tried")),
            new("")
        );
        foreach (var a in report.Assumptions)
        {
            table.Add(
                t.Say(a.Label),
                $"{N(a.Default)} {t.Say(a.Unit)}",
                string.Join(", ", a.Alternatives.Select(N)),
                t.Say(a.Ground)
            );
        }

        table.Write(t);
    }

    private static void WriteSdg(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "ODS: aproximaciones, no la serie oficial (mujeres)",
                    "SDG: proxies, not the official series (women)"
                )
            )
        );
        foreach (
            var line in report.Sdg.Where(s => s.Sex == Sex.Women && MainGroups.Contains(s.Group))
        )
        {
            var label = report.States.First(s => s.Group == line.Group).Label;
            var figure = line.Estimate is { } e
                ? line.Showing == Showing.Shown
                    ? $"{(e.Value * 100).ToString("0.00", Numbers)} ± {(e.StandardError * 100).ToString("0.00", Numbers)} %"
                    : "—"
                : t.Say("no se sabe", "not known");
            t.Line($"  {line.Indicator} {t.Say(line.Label)} · {t.Say(label)}: {figure}");
        }

        var first = report.Sdg[0];
        t.Line(
            t.Dim(
                t.Say(
                    $"  Numerador: {first.NumeratorSource.Es}. Denominador: {first.DenominatorSource.Es}.",
                    $"  Numerator: {first.NumeratorSource.En}. Denominator: {first.DenominatorSource.En}."
                )
            )
        );
    }

    private static void WriteNotes(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Say(
                "Cada persona está en un solo renglón de cada seguro: en el primer eslabón que se rompe. Los renglones suman las personas.",
                "Each person is in one row of each branch: at the first link that breaks. The rows add up to the people."
            )
        );
        foreach (var limit in report.Limits)
        {
            t.Line(
                limit.Rows is { } rows
                    ? $"{t.Say(limit.Statement)} ({rows.ToString("N0", Numbers)})"
                    : t.Say(limit.Statement)
            );
        }

        t.Line(t.Say(report.Policy.Statement));
        t.Line(
            t.Dim(
                t.Say(
                    $"Definiciones {report.Source.Mapping} {report.Source.MappingHash[..12]} · ley {report.Source.LawHash[..12]} · más: --by state age language schooling area pool",
                    $"Definitions {report.Source.Mapping} {report.Source.MappingHash[..12]} · law {report.Source.LawHash[..12]} · more: --by state age language schooling area pool"
                )
            )
        );
    }

    private static string Count(Terminal t, StateLine line) =>
        Text(line.Showing, line.Estimate.Value, line.Estimate.StandardError);

    private static string Text(Showing showing, double value, double error) =>
        showing switch
        {
            Showing.Shown => $"{value.ToString("N0", Numbers)} ± {error.ToString("N0", Numbers)}",
            Showing.Zero => "0",
            _ => "—",
        };

    private static string N(double value) => value.ToString("#,0.##", Numbers);
}
