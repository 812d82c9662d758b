using System.Globalization;
using Xunit;

namespace ClosingGaps.Tests.LawFolder;

/// <summary>The contributions derived by hand from the articles: the law gives each branch of each side as they do.</summary>
public sealed class DerivedVectorTests
{
    private static readonly Dictionary<string, string> rules = new(StringComparer.Ordinal)
    {
        ["employer.eym_fixed"] = "cuota_fija_patronal",
        ["employer.eym_excess"] = "excedente_patronal",
        ["employer.eym_cash"] = "prestaciones_en_dinero_patronal",
        ["employer.gmp"] = "gastos_médicos_patronal",
        ["employer.iv"] = "invalidez_y_vida_patronal",
        ["employer.rt"] = "riesgos_de_trabajo_patronal",
        ["employer.gps"] = "guarderías_patronal",
        ["employer.retiro"] = "retiro_patronal",
        ["employer.ceav"] = "cesantía_y_vejez_patronal",
        ["employer.infonavit"] = "infonavit_patronal",
        ["worker.eym_excess"] = "excedente_obrera",
        ["worker.eym_cash"] = "prestaciones_en_dinero_obrera",
        ["worker.gmp"] = "gastos_médicos_obrera",
        ["worker.iv"] = "invalidez_y_vida_obrera",
        ["worker.ceav"] = "cesantía_y_vejez_obrera",
    };

    [Fact]
    public void The_law_gives_every_branch()
    {
        var vectors = VectorFigures
            .All()
            .Where(v => v.Published.ContainsKey("employer.eym_fixed"))
            .ToList();
        Assert.Equal(8, vectors.Count);
        foreach (var vector in vectors)
        {
            var results = ShippedCalculator.Results(
                DateOnly.ParseExact(
                    vector.Inputs["date"],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                [.. rules.Values],
                Facts(vector),
                ("piso_del_salario", "como_se_reporta")
            );
            foreach (var (branch, figure) in vector.Published.Where(p => rules.ContainsKey(p.Key)))
            {
                Assert.True(
                    Math.Abs(results[rules[branch]].Value - figure) <= 0.005 + 1e-9,
                    $"{vector.Id} {branch}: {figure} and {results[rules[branch]].Value}"
                );
            }
        }
    }

    // Those at the minimum give only the base wage, which is the pay of a day times the factor. Farm work stands out by its class.
    private static List<(string, string)> Facts(FigureVector vector)
    {
        var isField = vector.Inputs["rt"] == "2.5984";
        return
        [
            ("régimen", isField ? "trabajo_del_campo" : "trabajo_del_hogar"),
            ("zona", "zona_general"),
            ("salario_diario", DailyWage(vector)),
            ("días_trabajados", vector.Inputs["days"]),
            ("ingreso", $"{vector.Inputs["date"][..4]}-02-01"),
        ];
    }

    private static string DailyWage(FigureVector vector) =>
        vector.Inputs.TryGetValue("daily_wage", out var wage)
            ? wage
            : Math.Round(
                    decimal.Parse(vector.Inputs["sbc"], CultureInfo.InvariantCulture) / 1.0493m,
                    2,
                    MidpointRounding.AwayFromZero
                )
                .ToString(CultureInfo.InvariantCulture);
}
