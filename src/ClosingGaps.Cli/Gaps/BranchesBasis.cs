using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Gaps;

/// <summary>What the five gaps rest on, for the terminal: ways of working, yardsticks, assumptions, indicators and what may be shown.</summary>
internal static class BranchesBasis
{
    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static void Patterns(Terminal t, FiveGapsReport report)
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
        foreach (var line in report.Patterns.Where(p => GapLines.MainGroups.Contains(p.Group)))
        {
            table.Add([
                t.Say(FiveGapsNames.Of(line.Pattern)),
                BranchesText.Text(line.Showing, line.People.Value, line.People.StandardError),
                line.WeeksPerYear is { } weeks
                    ? BranchesText.N(weeks)
                    : t.Say("no se sabe", "not known"),
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

    public static void Adequacy(Terminal t, FiveGapsReport report)
    {
        t.Line(t.Bold(t.Say("Si lo que se paga basta", "Whether what is paid is enough")));
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("paga", "pays"), Right: true),
            new(t.Say("vara", "yardstick"), Right: true),
            new(t.Say("fuente de la vara", "source of the yardstick"))
        );
        foreach (var line in report.AdequacyAsWorked)
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

    public static void Assumptions(Terminal t, FiveGapsReport report)
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
                $"{BranchesText.N(a.Default)} {t.Say(a.Unit)}",
                string.Join(", ", a.Alternatives.Select(BranchesText.N)),
                t.Say(a.Ground)
            );
        }

        table.Write(t);
    }

    public static void Sdg(Terminal t, FiveGapsReport report)
    {
        t.Line(
            t.Bold(
                t.Say(
                    "ODS: aproximaciones, no la serie oficial (mujeres; hombres)",
                    "SDG: proxies, not the official series (women; men)"
                )
            )
        );
        foreach (
            var component in report
                .Sdg.Where(s => GapLines.MainGroups.Contains(s.Group))
                .GroupBy(s => (s.Indicator, s.Group))
        )
        {
            var told = component.First();
            var label = report.States.First(s => s.Group == told.Group).Label;
            t.Line(
                $"  {told.Indicator} {t.Say(told.Label)} · {t.Say(label)}: {Of(Sex.Women)}; {Of(Sex.Men)}"
            );

            string Of(Sex sex) =>
                component.Single(s => s.Sex == sex) is { Estimate: { } e } line
                    ? line.Showing == Showing.Shown
                        ? $"{(e.Value * 100).ToString("0.00", Numbers)} ± {(e.StandardError * 100).ToString("0.00", Numbers)} %{ReportWords.Mark(e.Precision)}"
                        : "—"
                    : t.Say("no se sabe", "not known");
        }

        foreach (
            var source in report
                .Sdg.GroupBy(s => (s.NumeratorSource, s.DenominatorSource))
                .Select(g => (Of: g.Select(s => s.Indicator).Distinct(), g.Key))
        )
        {
            var (numerator, denominator) = source.Key;
            var of = string.Join(", ", source.Of);
            t.Line(
                t.Dim(
                    t.Say(
                        $"  {of}: numerador, {numerator.Es}; denominador, {denominator.Es}.",
                        $"  {of}: numerator, {numerator.En}; denominator, {denominator.En}."
                    )
                )
            );
        }
    }

    public static void Notes(Terminal t, FiveGapsReport report)
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
}
