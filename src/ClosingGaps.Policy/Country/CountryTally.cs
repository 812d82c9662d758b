using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Country;

/// <summary>
/// Running totals of a country: whole persons and whole centavos, so that they are the same in whatever order its chunks come.
/// </summary>
internal sealed class CountryTally
{
    private static readonly int Measures = Enum.GetValues<GapMeasure>().Length;
    private static readonly int Payers = Enum.GetValues<Payer>().Length;
    private readonly int groups;
    private readonly int places;
    private readonly long[] counts;
    private readonly long[] unknown;
    private readonly long[] centavos;
    private readonly long[] notCosted;

    /// <param name="groups">Number of groups.</param>
    /// <param name="places">Number of places, the nation among them.</param>
    public CountryTally(int groups, int places)
    {
        (this.groups, this.places) = (groups, places);
        counts = new long[groups * places * 2 * Measures];
        unknown = new long[counts.Length];
        centavos = new long[groups * 2 * 2 * Payers];
        notCosted = new long[centavos.Length];
    }

    /// <summary>Persons drawn, in the groups or not.</summary>
    public long Persons { get; set; }

    public void Count(int group, int place, bool isWoman, GapMeasure measure, double answer)
    {
        var at = Place(group, place, isWoman, measure);
        if (double.IsNaN(answer))
            unknown[at]++;
        else if (answer == 1)
            counts[at]++;
    }

    public void Cost(int group, bool isWoman, bool onlyLeftOut, Payer payer, double pesos)
    {
        var at = Place(group, isWoman, onlyLeftOut, payer);
        if (double.IsNaN(pesos))
            notCosted[at]++;
        else
            centavos[at] += (long)Math.Round(pesos * 100, MidpointRounding.AwayFromZero);
    }

    public (long Count, long Unknown) Of(int group, int place, Sex sex, GapMeasure measure) =>
        (
            Sum(sex, woman => counts[Place(group, place, woman, measure)]),
            Sum(sex, woman => unknown[Place(group, place, woman, measure)])
        );

    /// <summary>Pesos, and persons whose cost is not known.</summary>
    public (decimal Pesos, long Unknown) Of(int group, Sex sex, bool onlyLeftOut, Payer payer) =>
        (
            Sum(sex, woman => centavos[Place(group, woman, onlyLeftOut, payer)]) / 100m,
            Sum(sex, woman => notCosted[Place(group, woman, onlyLeftOut, payer)])
        );

    public void Add(CountryTally other)
    {
        Persons += other.Persons;
        Add(counts, other.counts);
        Add(unknown, other.unknown);
        Add(centavos, other.centavos);
        Add(notCosted, other.notCosted);
    }

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = checked(to[i] + from[i]);
    }

    private static long Sum(Sex sex, Func<bool, long> of) =>
        (sex != Sex.Men ? of(true) : 0) + (sex != Sex.Women ? of(false) : 0);

    private int Place(int group, int place, bool isWoman, GapMeasure measure) =>
        (((group * places) + place) * 2 + (isWoman ? 1 : 0)) * Measures + (int)measure;

    private static int Place(int group, bool isWoman, bool onlyLeftOut, Payer payer) =>
        ((group * 2 + (isWoman ? 1 : 0)) * 2 + (onlyLeftOut ? 1 : 0)) * Payers + (int)payer;
}
