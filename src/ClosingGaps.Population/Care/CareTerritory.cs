namespace ClosingGaps.Population.Care;

/// <summary>Persons of the census of 2020 who may need care. Blank where the census knows no such municipality: it was made later.</summary>
/// <param name="UnderSix">0 to 5 years.</param>
/// <param name="OverSixtyFive">66 years and over, as the source counts.</param>
/// <param name="Disabled">Great difficulty or impossible: to walk, bathe or dress, speak, or a mental condition.</param>
public sealed record CareNeed(
    int Population,
    int UnderSix,
    int SixToFifteen,
    int OverSixtyFive,
    int Disabled
);

/// <summary>Care establishments of DENUE. How many persons each can take is not published.</summary>
/// <param name="PrivateNurseries">SCIAN 624411; with those that IMSS pays for and others run.</param>
/// <param name="PublicNurseries">SCIAN 624412.</param>
/// <param name="NurseriesBySize">Nurseries by class of persons at work: see <see cref="CareGuess.Classes"/>.</param>
/// <param name="OldAgeHomes">SCIAN 6233.</param>
/// <param name="DisabilityHomes">SCIAN 62321; without residences for mental health and addictions (62322), which the source left among them.</param>
public sealed record CarePlaces(
    int PrivateNurseries,
    int PublicNurseries,
    IReadOnlyList<int> NurseriesBySize,
    int OldAgeHomes,
    int DisabilityHomes
)
{
    public int Nurseries => PrivateNurseries + PublicNurseries;
}

/// <summary>
/// Straight-line kilometres from each locality of 1,000 to 99,999 inhabitants to its nearest nursery, by population. A locality is one point: of a
/// bigger city that point says nothing of her quarter, so that cities are left out.
/// </summary>
/// <param name="InTowns">Inhabitants of those localities.</param>
/// <param name="Within">Inhabitants no farther than each of <see cref="Limits"/>.</param>
/// <param name="Median">Half of the inhabitants are no farther.</param>
/// <param name="NinthTenth">Nine tenths are no farther.</param>
/// <param name="PublicMedian">The median to the nearest public nursery.</param>
public sealed record CareDistance(
    int InTowns,
    IReadOnlyList<int> Within,
    double Median,
    double NinthTenth,
    double PublicMedian
)
{
    /// <summary>Kilometres.</summary>
    public static IReadOnlyList<double> Limits { get; } = [1, 2, 5, 10, 20];
}

/// <summary>Need, places and distance in a territory.</summary>
/// <param name="Code">INEGI's: <c>00</c> the nation, two digits a state, five a municipality.</param>
/// <param name="Need"><see langword="null"/> where the source has none.</param>
/// <param name="InBigCities">Inhabitants of localities of 100,000 or more, whose distance is not told.</param>
/// <param name="Distance"><see langword="null"/> where no locality has from 1,000 to 99,999 inhabitants.</param>
public sealed record CareTerritory(
    string Code,
    CareNeed? Need,
    CarePlaces Places,
    int InBigCities,
    CareDistance? Distance
);

/// <summary>
/// How many children the source supposes that nurseries can take: <b>a guess, not a capacity</b>. It takes the top of each class of persons at work,
/// and eight children for each person, whatever they do there.
/// </summary>
public static class CareGuess
{
    /// <summary>Classes of DENUE, and the children that the source supposes in each.</summary>
    public static IReadOnlyList<(string Size, int Children)> Classes { get; } =
    [
        ("0 a 5 personas", 44),
        ("6 a 10 personas", 84),
        ("11 a 30 personas", 244),
        ("31 a 50 personas", 404),
        ("51 a 100 personas", 804),
        ("101 a 250 personas", 2004),
        ("251 y más personas", 2004),
    ];

    /// <summary>Children, by the source's guess.</summary>
    public static int Of(CarePlaces places) =>
        places.NurseriesBySize.Zip(Classes, (n, c) => n * c.Children).Sum();
}
