using ClosingGaps.Population.Surveys;
using ClosingGaps.Population.Synthetic;
using ClosingGaps.Population.Synthetic.Models;
using ClosingGaps.Population.Synthetic.Records;

namespace ClosingGaps.Population.Country;

/// <summary>
/// A whole country that nobody lives in: households drawn one by one from distributions learnt from the synthetic sample, chunk by chunk,
/// so that it never stands in memory. A chunk depends on its number and the seed alone: the same households come out whatever the number of
/// threads and the order. How many households of each kind there are, by state, rural and urban, is the sample's own. The method:
/// <c>docs/methods/population.md</c>.
/// </summary>
public sealed class CountryModel
{
    /// <summary>Seed unless another is asked for.</summary>
    public const ulong DefaultSeed = 20_261_130;

    /// <summary>Households of a chunk.</summary>
    public const int ChunkSize = 2_048;

    private const int Rural = 4;
    private readonly SurveyModel model;
    private readonly PlaceModel places;
    private readonly List<Cell> cells;
    private readonly double householdsOfSample;

    private CountryModel(IReadOnlyList<HouseholdRecord> sample, PayBook pay, string title)
    {
        Title = title;
        model = new SurveyModel(sample, pay, Discretion.OfNobody);
        places = new PlaceModel(sample, Discretion.OfNobody);
        cells =
        [
            .. sample
                .GroupBy(h => (h.Kind, h.State, h.IsRural))
                .OrderBy(g => g.Key)
                .Select(g => new Cell(
                    g.Key.Kind,
                    g.Key.State,
                    g.Key.IsRural,
                    g.Sum(h => h.Weight)
                )),
        ];
        householdsOfSample = sample.Sum(h => h.Weight);
        PersonsOfSample = sample.Sum(h => h.Weight * h.Members.Count);
    }

    /// <summary>What the sample is in the layout of.</summary>
    public string Title { get; }

    /// <summary>Persons that the sample stands for.</summary>
    public double PersonsOfSample { get; }

    /// <summary>Learns from a synthetic sample.</summary>
    /// <param name="folder">Its folder; it must declare itself synthetic.</param>
    /// <exception cref="ArgumentException">It holds a real survey: a country drawn from its few answers could tell of somebody.</exception>
    /// <exception cref="SurveyReadException">It cannot be read.</exception>
    public static CountryModel Learn(string folder)
    {
        var survey = Survey.Read(folder, SurveyHouseholds.Columns);
        if (!survey.IsSynthetic)
        {
            throw new ArgumentException(
                $"{folder} is not synthetic: the country is drawn from the synthetic sample only.",
                nameof(folder)
            );
        }

        var (households, pay) = SurveyHouseholds.Of(survey);
        return new CountryModel(households, pay, survey.Title);
    }

    /// <summary>A country of about so many persons: the number of households is exact, that of persons is what they come to.</summary>
    /// <param name="persons">Wanted.</param>
    /// <param name="seed">The same seed, the same country.</param>
    public SyntheticCountry Of(long persons, ulong seed = DefaultSeed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(persons, 1);
        var households = Math.Max(1, Math.Round(persons * householdsOfSample / PersonsOfSample));
        return new SyntheticCountry(
            this,
            Apportionment.Split(households, [.. cells.Select(c => c.Weight)]),
            seed
        );
    }

    internal HouseholdRecord Draw(int cell, PayBook pay, SeededRandom random)
    {
        var (kind, state, rural, _) = cells[cell];
        var size = rural ? Rural : places.LocalitySize(kind, state, random);
        var household = model.DrawOfNobody(kind, state, size, pay, random);
        household.Town = places.Town(kind, state, random);
        return household;
    }

    private sealed record Cell(HouseholdKind Kind, int State, bool IsRural, double Weight);
}
