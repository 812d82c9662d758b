using System.Globalization;
using ClosingGaps.Law.Text;
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
/// The population of a quarter, to which an older survey is moved: everybody by state, sex and age, and who works at what, each with its
/// source. States, sex and age are those of the census of 2020, in proportion: no later release that we hold has them.
/// </summary>
/// <param name="Period">As INEGI names it: 2023T4.</param>
/// <param name="ItsOwnError">That the margins are estimates themselves, and how good.</param>
/// <param name="Margins">Independent of each other: none is the sum of others.</param>
public sealed record TargetPopulation(
    string Period,
    Bilingual ItsOwnError,
    IReadOnlyList<TargetMargin> Margins
)
{
    private const int AnyAge = 200;

    /// <summary>The quarters that can be asked for.</summary>
    public static IReadOnlyList<TargetPopulation> All { get; } =
    [
        new(
            "2023T4",
            // Tabulations of the quarter: coefficients of variation of 2.26 % (women) and 2.19 % (all) in domestic work.
            new(
                "Los totales se toman por ciertos y son también de una encuesta: al de trabajadoras del hogar el INEGI le da un coeficiente de variación de 2.26 %, que no está en el ±.",
                "The totals are taken as true, and are of a survey too: INEGI gives that of women domestic workers a coefficient of variation of 2.26 %, which is not in the ±."
            ),
            [.. Of2023()]
        ),
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

    // ENOE counts work from 15 years on, in domestic work too.
    private static IEnumerable<TargetMargin> Of2023()
    {
        const string Works = "ocupada_de_15_y_más";
        const string Farms = "trabaja_en_el_sector_agropecuario";
        const string Domestic = "es_trabajadora_hogar";
        var population = PublishedFigures.Population;
        var census = (double)PublishedFigures.StatePopulation.Sum();
        for (var state = 1; state <= PublishedFigures.StatePopulation.Count; state++)
        {
            var code = state.ToString("00", CultureInfo.InvariantCulture);
            yield return new TargetMargin(
                new($"habitantes del estado {code}", $"inhabitants of state {code}"),
                population.Value * PublishedFigures.StatePopulation[state - 1] / census,
                Shared(population, "INEGI, Censo de Población y Vivienda 2020"),
                [],
                null,
                state,
                (0, AnyAge)
            );
        }

        yield return Share(PublishedFigures.WomenShare, true, 0, AnyAge);
        yield return Share(PublishedFigures.UnderFifteen, null, 0, 14);
        yield return Share(PublishedFigures.SixtyAndOver, null, 60, AnyAge);
        yield return Total(PublishedFigures.EmployedWomen, true, Works);
        yield return Total(PublishedFigures.EmployedMen, false, Works);
        yield return Total(PublishedFigures.DomesticWomen, true, Works, Domestic);
        yield return Total(PublishedFigures.DomesticMen, false, Works, Domestic);
        yield return Total(PublishedFigures.AgricultureWomen, true, Works, Farms);
        yield return Total(PublishedFigures.AgricultureMen, false, Works, Farms);

        TargetMargin Share(PublishedFigure share, bool? woman, int from, int to) =>
            new(
                Name(share),
                population.Value * share.Value,
                Shared(population, share.Source),
                [],
                woman,
                0,
                (from, to)
            );
    }

    private static TargetMargin Total(PublishedFigure figure, bool woman, params string[] rules) =>
        new(Name(figure), figure.Value, figure.Source, rules, woman, 0, (0, AnyAge));

    // Published names hold both languages.
    private static Bilingual Name(PublishedFigure figure)
    {
        var parts = figure.Name.Split(" · ");
        return new(parts[0], parts[1]);
    }

    private static string Shared(PublishedFigure population, string shares) =>
        $"{population.Source}; {shares}";
}
