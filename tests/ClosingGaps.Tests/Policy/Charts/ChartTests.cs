using System.Globalization;
using System.Xml.Linq;
using ClosingGaps.Policy.Charts;
using ClosingGaps.Policy.Reports;
using Xunit;

namespace ClosingGaps.Tests.Policy.Charts;

/// <summary>The charts on made-up figures: what they draw, letter by letter, and what they refuse to draw.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ReportWords Words = new("es");

    private static readonly StackedRow[] Gaps =
    [
        new(
            "Trabajadoras del hogar",
            [
                new(PartKind.Held, "Sin brecha", 0.02),
                new(PartKind.Exclusion, "La ley no la obliga", 0.07),
                new(PartKind.Design, "La regla no le alcanza", 0.31),
                new(PartKind.Compliance, "No se cumple", 0.56),
                new(PartKind.Unknown, "No se sabe", 0.04),
            ],
            "Aparte: 1,200 en trabajo prohibido a su edad"
        ),
        new(
            "Trabajadoras del campo",
            [
                new(PartKind.Held, "Sin brecha", null),
                new(PartKind.Exclusion, "La ley no la obliga", 0.2),
                new(PartKind.EqualTreatment, "Trato distinto", 0.15),
                new(PartKind.Adequacy, "Le queda corto", 0.1),
                new(PartKind.Compliance, "No se cumple", 0.5),
                new(PartKind.Unknown, "No se sabe", null),
            ]
        ),
    ];

    private static readonly LedgerBar[] Clauses =
    [
        new(
            "Puede no inscribirse a quien trabaja de vez en cuando (LFT 332)",
            PartKind.Clause,
            new(120_000, 90_000, 150_000)
        ),
        new("Se cuenta por días (LSS 239-C I)", PartKind.Clause, new(310_000, 260_000, 360_000)),
        new(
            "Los días reportados por otras casas se suman (LSS 239-C VII)",
            PartKind.Clause,
            new(-80_000, -110_000, -50_000)
        ),
        new("No se cumple", PartKind.Compliance, new(1_650_000, 1_560_000, 1_740_000)),
    ];

    private static readonly LedgerBar Whole = new(
        "La brecha",
        PartKind.Held,
        new(2_000_000, 1_900_000, 2_100_000)
    );

    private static readonly FunnelStep[] Way =
    [
        new("Trabaja", new(2_277_100, 2_133_000, 2_421_000)),
        new("La ley obliga a asegurarla", new(2_110_000, 1_970_000, 2_250_000), "se quedan fuera"),
        new("Está cubierta por su trabajo", new(51_700, 18_000, 85_000), "no se les cumple a"),
        new("Tendrá pensión", null, Missing: "No se sabe: la encuesta no trae sus semanas"),
    ];

    private static readonly PayerRow[] Payers =
    [
        new("Del hogar, por mes completo", 1528.78, 152.04, 15.35, StateIsAtLeast: true),
        new("Del campo, temporada", 2100, 210.5, null),
    ];

    private static readonly DatedPair[] Days =
    [
        new(new(2018, 6, 15), new(0, 0, 0), new(0, 0, 0)),
        new(new(2019, 8, 15), new(0.4, 0.35, 0.45), null),
        new(new(2021, 6, 15), new(0.6, 0.55, 0.65), new(0.5, 0.3, 0.7)),
        new(new(2026, 6, 15), new(0.94, 0.92, 0.96), new(0.99, 0.97, 1)),
    ];

    private static string Stacked() =>
        new StackedBars(Words).Svg("gaps", "Brechas", "Lo más es que no se cumple.", Gaps);

    private static string Ledger() =>
        new LedgerBars(ReportWords.Count, Words.Short).Svg(
            "ledger",
            "De qué se hace la brecha",
            "Lo más es que no se cumple.",
            Clauses,
            Whole
        );

    private static string Steps() =>
        new Funnel(ReportWords.Count).Svg(
            "way",
            "Del trabajo a la pensión",
            "De cada cien, dos.",
            Way
        );

    private static string Paid() =>
        new PayerBars(Words, ReportWords.Money, ReportWords.Pesos).Svg(
            "pay",
            "Quién paga",
            "Paga más quien emplea.",
            Payers
        );

    private static string Dated() =>
        new SmallMultiple(ReportWords.Percent, ReportWords.WholePercent).Svg(
            "dated",
            "Obligatorio",
            "Sube.",
            Days,
            1
        );

    private static string Dots() =>
        new DotPlot(Words, ReportWords.Percent, ReportWords.WholePercent).Svg(
            "dots",
            "Cobertura",
            "Por estado.",
            [
                new("Oaxaca", new(0.02, 0.01, 0.03), null) { IsMarked = true },
                new("Chiapas", new(0.05, 0.01, 0.09) { IsRough = true }, new(0.12, 0.06, 0.18)),
                new("San Luis Potosí", null, null),
            ],
            compact: true,
            national: new(0.03, 0.02, 0.04)
        );

    private static string Map() =>
        TileMap.Svg(
            "map",
            "Mapa",
            "Por estado.",
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["20"] = 52_000,
                ["07"] = 88_000,
                ["09"] = 310_000,
            },
            ["09", "15", "20", "14", "07"],
            Words.Short,
            Words,
            ["07"],
            "20"
        );

    public static TheoryData<string> Names => [.. Made.Keys];

    private static readonly Dictionary<string, Func<string>> Made = new(StringComparer.Ordinal)
    {
        ["stacked"] = Stacked,
        ["ledger"] = Ledger,
        ["funnel"] = Steps,
        ["payers"] = Paid,
        ["dated"] = Dated,
        ["dots"] = Dots,
        ["map"] = Map,
        ["distances"] = () =>
            DistanceDots.Svg(
                "apart",
                "Distancias",
                "Una de tres cerca.",
                [
                    new("Trabajadoras del hogar, 2023-T4", 1.4),
                    new("Una etiqueta más larga que lo que cabe en un renglón, 2010", -6.25),
                    new("Muy lejos, 2024", 1200),
                ]
            ),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_this_to_the_letter(string name) =>
        Golden.Check($"Charts/{name}.svg", Made[name]());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_has_a_role_a_title_a_description_and_ids_of_its_own(string name)
    {
        var chart = XElement.Parse(Made[name]());
        Assert.Equal("img", (string?)chart.Attribute("role"));
        Assert.Equal(
            (string?)chart.Attribute("aria-labelledby"),
            $"{(string?)chart.Element(Svg + "title")!.Attribute("id")} {(string?)chart.Element(Svg + "desc")!.Attribute("id")}"
        );
        var ids = chart.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var used = chart
            .Descendants()
            .Attributes("fill")
            .Select(a => a.Value)
            .Where(f => f.StartsWith("url(#", StringComparison.Ordinal));
        Assert.All(used, f => Assert.Contains(f[5..^1], ids));
        Assert.Empty(chart.Descendants().Attributes("style"));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(1.1)]
    public void Bars_that_do_not_make_up_a_whole_are_refused(double sum)
    {
        var row = new StackedRow(
            "x",
            [new(PartKind.Held, "a", sum / 2), new(PartKind.Design, "b", sum / 2)]
        );
        Assert.Throws<ArgumentException>(() => new StackedBars(Words).Svg("i", "t", "d", [row]));
    }

    [Fact]
    public void One_part_left_out_alone_is_refused_because_the_others_give_it_away()
    {
        var row = new StackedRow(
            "x",
            [new(PartKind.Held, "a", null), new(PartKind.Design, "b", 0.5)]
        );
        Assert.Throws<ArgumentException>(() => new StackedBars(Words).Svg("i", "t", "d", [row]));
    }

    // Beside them are the places where the scale has no lines.
    private static IEnumerable<XElement> Bars(XElement plot) =>
        plot.Elements(Svg + "rect").Where(r => (string?)r.Attribute("class") != "unlined");

    [Fact]
    public void Parts_of_a_bar_lie_beside_each_other_and_fill_it()
    {
        var plot = XElement.Parse(Stacked()).Elements(Svg + "svg").Single();
        foreach (var bar in Bars(plot).GroupBy(r => (string)r.Attribute("y")!))
        {
            var at = 0.0;
            foreach (var part in bar)
            {
                Assert.Equal(at, Percent(part, "x"), 1);
                at += Percent(part, "width");
            }

            Assert.Equal(100, at, 1);
        }
    }

    [Fact]
    public void Each_part_of_the_ledger_begins_where_the_one_before_ended_and_the_last_ends_where_the_whole_does()
    {
        var plot = XElement.Parse(Ledger()).Elements(Svg + "svg").Single();
        var bars = Bars(plot)
            .Select(r => (From: Percent(r, "x"), To: Percent(r, "x") + Percent(r, "width")))
            .ToList();
        Assert.Equal(5, bars.Count);
        Assert.Equal(bars[0].To, bars[1].From, 1);
        Assert.Equal(bars[1].To, bars[2].To, 1); // The third closes the gap: it goes back.
        Assert.Equal(bars[2].From, bars[3].From, 1);
        Assert.Equal(bars[3].To, bars[4].To, 1);
        Assert.Equal(bars[0].From, bars[4].From, 1);
    }

    [Fact]
    public void A_ledger_whose_parts_are_not_the_whole_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new LedgerBars(ReportWords.Count, Words.Short).Svg("i", "t", "d", Clauses[1..], Whole)
        );

    [Fact]
    public void More_cannot_reach_a_step_than_the_one_before() =>
        Assert.Throws<ArgumentException>(() =>
            new Funnel(ReportWords.Count).Svg("i", "t", "d", [Way[1], Way[0]])
        );

    [Fact]
    public void What_is_not_known_is_said_and_never_drawn_as_nothing()
    {
        Assert.Contains("No se sabe: la encuesta", Steps(), StringComparison.Ordinal);
        Assert.Contains("url(#way-unknown)", Steps(), StringComparison.Ordinal);
        Assert.Contains("El Estado: no se sabe", Paid(), StringComparison.Ordinal);
        Assert.Contains("El Estado: al menos $15.35", Paid(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-80, 420, -100, 500)]
    [InlineData(0, 1_000, 0, 1_000)]
    [InlineData(3, 9, 0, 10)]
    [InlineData(-9, -3, -10, 0)]
    [InlineData(0, 0, 0, 1)]
    public void A_signed_scale_holds_zero_and_all_that_it_must_show(
        double low,
        double high,
        double from,
        double to
    )
    {
        var scale = new SignedScale(low, high, 5);
        Assert.Equal((from, to), (scale.Low, scale.High));
    }

    private static double Percent(XElement e, string name) =>
        double.Parse(((string)e.Attribute(name)!).TrimEnd('%'), CultureInfo.InvariantCulture);
}
