using System.Globalization;
using System.Text;
using ClosingGaps.Casework.Identifiers;
using ClosingGaps.Casework.Rosters;
using ClosingGaps.Casework.Rosters.Costing;
using ClosingGaps.Casework.Rosters.Reading;
using ClosingGaps.Engine;
using ClosingGaps.Tests.LawFolder;
using ClosingGaps.Tests.Repository;
using Xunit;

namespace ClosingGaps.Tests.Casework.Rosters;

/// <summary>
/// Makes examples/padrón_ficticio.csv: people named after plants and colours, who do not exist, with the defects that docs/cli.md lists.
/// ACCEPT_GOLDEN=1 rewrites it.
/// </summary>
public sealed class SampleRosterTests
{
    private static readonly string path = RepositoryRoot.Combine("examples", "padrón_ficticio.csv");

    [Fact]
    public void The_example_is_the_one_made_here() => Golden.CheckFile(path, Content());

    [Fact]
    public void Its_planted_defects_are_found_and_nothing_else()
    {
        var roster = RosterReader.Read(Shipped.Law, Encoding.UTF8.GetBytes(Content()));
        Assert.Equal(
            [
                (6, "curp", RosterSeverity.Warning),
                (7, "curp", RosterSeverity.Error),
                (8, "nss", RosterSeverity.Error),
                (9, "nss", RosterSeverity.Warning),
                (9, "nss", RosterSeverity.Error),
                (10, "nss", RosterSeverity.Error),
                (11, "fecha_baja", RosterSeverity.Error),
                (13, "fecha_alta", RosterSeverity.Error),
                (14, "salario_diario", RosterSeverity.Error),
                (20, "nss", RosterSeverity.Warning),
            ],
            roster.Defects.Select(d => (d.Row, d.Column, d.Severity))
        );
        var report = RosterCost.Run(
            Shipped.Law,
            roster,
            RosterPeriod.OfDays(new(2026, 3, 2), new(2026, 8, 30)),
            RosterAssumptions.None,
            RunChoices.Default
        );
        Assert.Equal(
            [
                (15, RosterSeverity.Warning),
                (16, RosterSeverity.Protection),
                (17, RosterSeverity.Warning),
            ],
            RosterFindings.Of(Shipped.Law, report).Select(d => (d.Row, d.Severity))
        );
        Assert.Equal((6, 6), (report.UnknownRowMonths, report.UnknownReliefRowMonths));
    }

    private static string Content()
    {
        var minor = new DateOnly(2009, 11, 5);
        var lines = new List<Sample>
        {
            new(0, Wage: "356.16"),
            new(11, Wage: "410.00"),
            new(22, Wage: "500.00", Zone: "general"),
            new(33, Wage: "455.50", Zone: "frontera"),
            new(44) { Curp = Changed(FictionalRoster.Curp(44)) },
            new(55) { Curp = FictionalRoster.Curp(55).Remove(6, 4).Insert(6, "0231") },
            new(66) { Nss = FictionalRoster.Nss(66)[1..] },
            new(77) { Nss = FictionalRoster.Nss(88) },
            new(88),
            new(99, End: "2026-02-28"),
            new(110, End: "2026-06-14"),
            new(110, Start: "2026-06-01"),
            new(121, Wage: "por tarea"),
            new(132, Wage: "315.04"),
            new(143)
            {
                Curp = FictionalRoster.Curp(FictionalRoster.Name(143), minor),
                Nss = FictionalRoster.Nss(143, minor),
            },
            new(154, Notice: "2026-03-27"),
            new(165, Zone: ""),
            new(176, Relief: "", Wage: "480.00"),
            new(187) { Nss = "" },
            new(198, End: "2026-05-31"),
            new(198, Start: "2026-06-01", Wage: "450.00"),
            new(209, Start: "2026-01-05", End: "", Wage: "520.00"),
        };
        return string.Join(
            '\n',
            lines
                .Select(s => s.Line)
                .Prepend(
                    "apellido_paterno,apellido_materno,nombre,curp,nss,fecha_alta,fecha_baja,salario_diario,zona,estímulo,fecha_aviso_alta"
                )
                .Append("")
        );
    }

    private static string Changed(string curp) =>
        curp[..17] + (char)('0' + ((curp[17] - '0' + 1) % 10));

    private sealed record Sample(
        int Who,
        string Start = "2026-03-02",
        string End = "2026-08-30",
        string Wage = "400.00",
        string Zone = "general",
        string Relief = "sí",
        string Notice = ""
    )
    {
        private readonly PersonName name = FictionalRoster.Name(Who);

        public string Curp { get; init; } = FictionalRoster.Curp(Who);

        public string Nss { get; init; } = FictionalRoster.Nss(Who);

        public string Line =>
            string.Join(
                ',',
                name.Paternal,
                name.Maternal,
                name.Given,
                Curp,
                Nss,
                Start,
                End,
                Wage,
                Zone,
                Relief,
                Notice
            );
    }
}
