using System.Globalization;
using ClosingGaps.Cli.Output;
using ClosingGaps.Policy.Country;
using ClosingGaps.Policy.Gaps;
using ClosingGaps.Policy.Reports;

namespace ClosingGaps.Cli.Data;

/// <summary>A made-up country for a terminal: that it is made up first, then who is in each group, and the cost.</summary>
internal static class CountryText
{
    private const decimal Million = 1_000_000;

    public static void Write(Terminal t, CountryReport report)
    {
        var date = Words.Long(t, report.LawDate);
        t.Line(
            t.Bold(
                t.Say(
                    $"País sintético: {Count(report.Persons)} personas en {Count(report.Households)} hogares, ley del {date}",
                    $"Synthetic country: {Count(report.Persons)} persons in {Count(report.Households)} households, law of {date}"
                )
            )
        );
        t.Line(
            t.Say(
                "DATOS SINTÉTICOS: nadie en ellos existe. Sirven para probar a escala, no para conocer el país.",
                "SYNTHETIC DATA: nobody in them exists. They are for trying things at scale, not for knowing the country."
            )
        );
        t.Line();
        var table = new TextTable(
            new TextTable.Column(""),
            new(t.Say("personas", "people"), Right: true),
            new(t.Say("obligatorio", "mandatory"), Right: true),
            new(t.Say("cubiertas por su trabajo", "covered through work"), Right: true),
            new(t.Say("la brecha", "the gap"), Right: true),
            new(t.Say("costo del mes, millones", "month's cost, millions"), Right: true)
        );
        foreach (var group in report.Lines.Where(l => l.Place is null).GroupBy(l => l.Group))
        {
            table.Add(t.Say(group.First().Label), "", "", "", "", "");
            foreach (var sex in Enum.GetValues<Sex>())
            {
                var by = group
                    .Where(l => l.Sex == sex)
                    .ToDictionary(l => l.Measure, l => Count(l.Persons));
                var cost = report.Costs.FirstOrDefault(c =>
                    c.Group == group.Key
                    && c.Sex == sex
                    && c is { OnlyLeftOut: true, Payer: Payer.All }
                );
                table.Add(
                    "  " + t.Say(GapNames.Of(sex)),
                    by[GapMeasure.People],
                    by[GapMeasure.Mandatory],
                    by[GapMeasure.CoveredByWork],
                    by[GapMeasure.LeftOut],
                    cost is null
                        ? ""
                        : (cost.Pesos / Million).ToString("N1", CultureInfo.InvariantCulture)
                );
            }
        }

        table.Write(t);
        t.Line();
        t.Line(
            t.Say(
                "Personas y pesos se cuentan uno a uno: no hay error de muestreo, y eso no los hace más ciertos que la muestra sintética de la que se sortean.",
                "People and pesos are counted one by one: there is no sampling error, which makes them no truer than the synthetic sample they are drawn from."
            )
        );
        t.Line(
            t.Dim(
                t.Say(
                    $"Semilla {report.Seed} · lo demás con --json",
                    $"Seed {report.Seed} · the rest with --json"
                )
            )
        );
    }

    private static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
