using ClosingGaps.Law.Text;
using ClosingGaps.Policy.Gaps;

namespace ClosingGaps.Policy.Country;

/// <summary>Persons of a made-up country in a group, place and sex of whom a measure holds.</summary>
/// <param name="Place">State, two digits; <see langword="null"/> for the nation.</param>
/// <param name="Persons">How many.</param>
/// <param name="Unknown">Of whom it is not known.</param>
public sealed record CountryLine(
    string Group,
    Bilingual Label,
    string? Place,
    Sex Sex,
    GapMeasure Measure,
    long Persons,
    long Unknown
);

/// <summary>Pesos of one month for a group and sex.</summary>
/// <param name="OnlyLeftOut">Of those not covered through their work; else of all whom the law obliges to insure.</param>
/// <param name="Unknown">Persons whose pay or hours are not known; they are not added.</param>
public sealed record CountryCost(
    string Group,
    Bilingual Label,
    Sex Sex,
    bool OnlyLeftOut,
    Payer Payer,
    decimal Pesos,
    long Unknown
);

/// <summary>
/// A whole made-up country under the law of a date. Nobody in it exists: say so wherever a figure stands. Its figures have no sampling
/// error, and that makes them no truer than the small sample that it is drawn from.
/// </summary>
/// <param name="Households">Drawn.</param>
/// <param name="Persons">Drawn.</param>
/// <param name="LawDate">Day whose law is applied.</param>
/// <param name="Seed">Of the draws.</param>
/// <param name="Lines">Every group, place, sex and measure that counts persons.</param>
/// <param name="Costs">Monthly cost of full compliance; empty where the mapping tells no pay.</param>
public sealed record CountryReport(
    long Households,
    long Persons,
    DateOnly LawDate,
    ulong Seed,
    IReadOnlyList<CountryLine> Lines,
    IReadOnlyList<CountryCost> Costs
);
