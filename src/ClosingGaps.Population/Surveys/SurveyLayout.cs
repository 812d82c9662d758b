using System.Collections.Immutable;

namespace ClosingGaps.Population.Surveys;

/// <summary>What one record of a file is, which says which key columns it has.</summary>
internal enum Grain : byte
{
    Dwelling,
    Household,
    Person,
    Job,

    /// <summary>Any number of records for one person: incomes, each with its code.</summary>
    PersonEntry,
}

/// <summary>One file of an edition.</summary>
/// <param name="Name">File name without <c>.csv</c>, also the table's name in column requests.</param>
/// <param name="Grain">What one record is.</param>
/// <param name="Required">Whether the survey cannot be read without it.</param>
internal sealed record LayoutTable(string Name, Grain Grain, bool Required);

/// <summary>Which files an edition has, how they link, and where its design is.</summary>
internal sealed record SurveyLayout
{
    public required SurveyEdition Edition { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<LayoutTable> Tables { get; init; }

    /// <summary>The table whose records are the households, and the one whose are the persons.</summary>
    public required string Households { get; init; }

    public required string Persons { get; init; }

    public required string Jobs { get; init; }

    /// <summary>The table, by household or dwelling, that holds weight, stratum, PSU and place.</summary>
    public required string Design { get; init; }

    /// <summary>Column with the number of the job within the person.</summary>
    public required string JobNumber { get; init; }

    /// <summary>Divides <c>ubica_geo</c> down to the five digits of state and municipality.</summary>
    public required double PlaceDivisor { get; init; }

    public const string Weight = "factor";
    public const string Stratum = "est_dis";
    public const string Psu = "upm";
    public const string Place = "ubica_geo";

    public static SurveyLayout Enigh2010 { get; } =
        new()
        {
            Edition = SurveyEdition.Enigh2010,
            Title = "ENIGH 2010",
            Tables =
            [
                new("concentrado", Grain.Household, Required: true),
                new("poblacion", Grain.Person, Required: true),
                new("trabajos", Grain.Job, Required: true),
                new("hogares", Grain.Household, Required: false),
                new("ingresos", Grain.PersonEntry, Required: false),
            ],
            Households = "concentrado",
            Persons = "poblacion",
            Jobs = "trabajos",
            Design = "concentrado",
            JobNumber = "numtrab",
            PlaceDivisor = 1,
        };

    public static SurveyLayout Enigh2016 { get; } =
        new()
        {
            Edition = SurveyEdition.Enigh2016,
            Title = "ENIGH 2016",
            Tables =
            [
                new("viviendas", Grain.Dwelling, Required: true),
                new("hogares", Grain.Household, Required: true),
                new("persona_coneval_2016", Grain.Person, Required: true),
                new("trabajos", Grain.Job, Required: true),
                new("hogar_coneval_2016", Grain.Household, Required: false),
            ],
            Households = "hogares",
            Persons = "persona_coneval_2016",
            Jobs = "trabajos",
            Design = "viviendas",
            JobNumber = "id_trabajo",
            // State 2, municipality 3, locality 4 digits; 2010 stops at the municipality.
            PlaceDivisor = 10_000,
        };

    public static ImmutableArray<SurveyLayout> All { get; } = [Enigh2010, Enigh2016];

    public LayoutTable? Find(string table) =>
        Tables.FirstOrDefault(t => string.Equals(t.Name, table, StringComparison.Ordinal));

    public LayoutTable Table(string table) =>
        Find(table) ?? throw new ArgumentException($"{Title} has no table {table}.", nameof(table));

    public ImmutableArray<string> KeyColumns(Grain grain) =>
        grain switch
        {
            Grain.Dwelling => ["folioviv"],
            Grain.Household => ["folioviv", "foliohog"],
            Grain.Job => ["folioviv", "foliohog", "numren", JobNumber],
            _ => ["folioviv", "foliohog", "numren"],
        };
}
