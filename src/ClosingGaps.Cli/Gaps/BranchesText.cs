using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>The five gaps for a terminal: the sum of the country's women first, then what was asked for, then what it rests on.</summary>
internal static class BranchesText
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static void Write(Terminal t, FiveGapsReport report)
    {
        SurveyHeading.Write(
            t,
            report.Source,
            report.LawDate,
            "dónde se rompe la protección",
            "where protection breaks"
        );
        foreach (var group in GapLines.MainGroups)
        {
            t.Line();
            WriteSum(t, report, group, Sex.Women);
        }

        if (report.Reform.Count > 0)
            BranchesReform.Write(t, report);

        foreach (
            var dimension in report
                .States.Where(s => !s.Cell.IsNation)
                .Select(s => s.Cell.Dimension)
                .Distinct()
        )
        {
            foreach (var group in GapLines.MainGroups)
            {
                t.Line();
                WriteCells(t, report, group, dimension);
            }
        }

        if (report.Dates.Count > 0)
        {
            foreach (var group in GapLines.MainGroups)
            {
                t.Line();
                WriteDates(t, report, group);
            }
        }

        t.Line();
        WriteContrasts(t, report);
        t.Line();
        BranchesBasis.Patterns(t, report);
        t.Line();
        BranchesBasis.Adequacy(t, report);
        t.Line();
        BranchesBasis.Assumptions(t, report);
        t.Line();
        BranchesBasis.Sdg(t, report);
        t.Line();
        BranchesBasis.Notes(t, report);
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
                    $"{FiveGapsNames.Gap(r.State)!.Es.ToLowerInvariant()} de {People(r.Low)} a {People(r.High)} según lo supuesto (más: {Assumption(report, r).Es.ToLowerInvariant()})",
                    $"{FiveGapsNames.Gap(r.State)!.En.ToLowerInvariant()} from {People(r.Low)} to {People(r.High)} by what is assumed (most: {Assumption(report, r).En.ToLowerInvariant()})"
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
                && GapLines.MainGroups.Contains(c.Group)
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

    private static string Count(Terminal t, StateLine line) =>
        Text(line.Showing, line.Estimate.Value, line.Estimate.StandardError);

    internal static string Text(Showing showing, double value, double error) =>
        showing switch
        {
            Showing.Shown => $"{value.ToString("N0", Numbers)} ± {error.ToString("N0", Numbers)}",
            Showing.Zero => "0",
            _ => "—",
        };

    private static string People(double value) => value.ToString("N0", Numbers);

    internal static string N(double value) => value.ToString("#,0.##", Numbers);
}
