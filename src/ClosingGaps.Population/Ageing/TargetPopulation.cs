using System.Globalization;
using ClosingGaps.Law.Text;
using ClosingGaps.Population.Reference;
using ClosingGaps.Population.Synthetic;

namespace ClosingGaps.Population.Ageing;

/// <summary>A number of persons that weights must come to.</summary>
/// <param name="Name">Who they are.</param>
/// <param name="Persons">How many, in the period.</param>
/// <param name="Source">Who published it, or from what it is derived.</param>
/// <param name="Rules">Rules (sí_no por persona) of a mapping that all hold of them.</param>
/// <param name="IsWoman">Women, men, or both.</param>
/// <param name="State">State of residence, INEGI's code; 0 for all.</param>
/// <param name="Ages">From and up to, in completed years.</param>
public sealed record TargetMargin(
    Bilingual Name,
    double Persons,
    string Source,
    IReadOnlyList<string> Rules,
    bool? IsWoman,
    int State,
    (int From, int To) Ages
);

/// <summary>
/// The population of a quarter or a census, to which a survey is moved: everybody by state, sex and age and, in a quarter, who works at
/// what, each with its source (<see cref="PopulationTotals"/>). Of a quarter, states and those of 60 and over are those of the census of
/// 2020, in proportion: no later release that we hold has them.
/// </summary>
/// <param name="Period">As INEGI names it: 2023T4, 2020.</param>
/// <param name="ItsOwnError">Whether the margins are estimates themselves, and how good.</param>
/// <param name="Margins">Independent of each other: none is the sum of others.</param>
public sealed record TargetPopulation(
    string Period,
    Bilingual ItsOwnError,
    IReadOnlyList<TargetMargin> Margins
)
{
    private const int AnyAge = 200;
    private const string Census = "2020";

    // ENOE counts work from 15 years on, in domestic work too.
    private static Dictionary<
        string,
        (Bilingual Name, IReadOnlyList<string> Rules, (int, int) Ages)
    > Known { get; } =
        new(StringComparer.Ordinal)
        {
            ["population"] = (new("población", "population"), [], (0, AnyAge)),
            ["under_15"] = (new("menores de 15", "under 15"), [], (0, 14)),
            ["60_and_over"] = (new("de 60 y más", "60 and over"), [], (60, AnyAge)),
            ["employed"] = (
                new("personas ocupadas", "employed"),
                ["ocupada_de_15_y_más"],
                (0, AnyAge)
            ),
            ["domestic"] = (
                new("en trabajo del hogar", "in domestic work"),
                ["ocupada_de_15_y_más", "es_trabajadora_hogar"],
                (0, AnyAge)
            ),
            ["primary"] = (
                new("en el sector agropecuario", "in agriculture"),
                ["ocupada_de_15_y_más", "trabaja_en_el_sector_agropecuario"],
                (0, AnyAge)
            ),
        };

    /// <summary>The periods that can be asked for, the oldest first.</summary>
    public static IReadOnlyList<TargetPopulation> All { get; } =
    [
        .. PopulationTotals
            .Shipped.Rows.GroupBy(t => t.Period)
            .Select(p => new TargetPopulation(p.Key, ErrorOf([.. p]), [.. MarginsOf([.. p])])),
    ];

    /// <summary>The population of a period; <see langword="null"/> when no totals are held for it.</summary>
    /// <param name="period">2023T4, 2023-T4 or 2023-Q4.</param>
    public static TargetPopulation? Find(string period)
    {
        var name = period
            .Replace("-", "", StringComparison.Ordinal)
            .ToUpperInvariant()
            .Replace('Q', 'T');
        return All.FirstOrDefault(p => p.Period == name);
    }

    private static Bilingual ErrorOf(IReadOnlyList<PopulationTotal> totals)
    {
        if (totals.FirstOrDefault(t => t is { Of: "domestic", Sex: "women" })?.Cv is not { } cv)
        {
            return new(
                "Los totales son de un censo, sin error de muestreo. Quién trabaja, y en qué, sigue siendo lo de la encuesta.",
                "The totals are of a census, without sampling error. Who works, and at what, stays as in the survey."
            );
        }

        var percent = cv.ToString("0.00", CultureInfo.InvariantCulture);
        return new(
            $"Los totales se toman por ciertos y son también de una encuesta: al de trabajadoras del hogar el INEGI le da un coeficiente de variación de {percent} %, que no está en el ±.",
            $"The totals are taken as true, and are of a survey too: INEGI gives that of women domestic workers a coefficient of variation of {percent} %, which is not in the ±."
        );
    }

    private static IEnumerable<TargetMargin> MarginsOf(IReadOnlyList<PopulationTotal> totals)
    {
        var census = PopulationTotals.Shipped.Rows.Where(t => t.Period == Census).ToList();
        var all = totals.First(t => t is { Of: "population", Sex: "all" });
        var allThen = census.First(t => t is { Of: "population", Sex: "all" });
        var states = PublishedFigures.StatePopulation;
        for (var state = 1; state <= states.Count; state++)
        {
            var code = state.ToString("00", CultureInfo.InvariantCulture);
            yield return new TargetMargin(
                new($"habitantes del estado {code}", $"inhabitants of state {code}"),
                all.Persons * states[state - 1] / states.Sum(s => (double)s),
                InProportion(all.Source, allThen.Source),
                [],
                null,
                state,
                (0, AnyAge)
            );
        }

        foreach (var total in totals.Where(t => t != all))
            yield return Margin(total);
        // Told by the census alone.
        foreach (var other in census.Where(c => c.Of == "60_and_over" && c.Period != all.Period))
        {
            yield return Margin(
                other with
                {
                    Persons = all.Persons * other.Persons / allThen.Persons,
                    Source = InProportion(all.Source, other.Source),
                }
            );
        }
    }

    private static string InProportion(string total, string shares) =>
        total == shares ? total : $"{total}; {shares}";

    private static TargetMargin Margin(PopulationTotal total)
    {
        var (name, rules, ages) = Known[total.Of];
        return new TargetMargin(
            total.Sex switch
            {
                "women" => new($"{name.Es}, mujeres", $"{name.En}, women"),
                "men" => new($"{name.Es}, hombres", $"{name.En}, men"),
                _ => name,
            },
            total.Persons,
            total.Source,
            rules,
            total.Sex == "all" ? null : total.Sex == "women",
            0,
            ages
        );
    }
}
