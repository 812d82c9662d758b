using System.Collections.Frozen;
using System.Collections.Immutable;
using ClosingGaps.Law.Text;

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
internal sealed record LayoutTable(string Name, Grain Grain)
{
    /// <summary>Other names that the publisher gives it.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Whether the survey cannot be read without it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Whether it may hold records of households or persons that are not in their table: of those who were not interviewed.</summary>
    public bool MayHoldOthers { get; init; }

    /// <summary>Conditions on the records that count; the others are passed over.</summary>
    public ImmutableArray<RecordCondition> Where { get; init; } = [];

    public bool IsCalled(string name) =>
        string.Equals(name, Name, StringComparison.Ordinal)
        || OtherNames.Contains(name, StringComparer.Ordinal);
}

/// <summary>A record counts when the column has one of the codes.</summary>
internal sealed record RecordCondition(string Column, ImmutableArray<double> Codes)
{
    public bool Accepts(double value) => Codes.Contains(value);
}

/// <summary>Part of a key: digits, up to a number.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Most">The largest value, which says how many a key keeps apart.</param>
/// <param name="MayLack">Whether some files of the edition have no such column: then it is 0 for all.</param>
internal sealed record KeyPart(string Column, ulong Most, bool MayLack);

/// <summary>Jobs that have no file of their own: told by columns of a person, the main job and perhaps a second one.</summary>
/// <param name="Table">Name under which a mapping asks for their columns.</param>
/// <param name="Of">Table of the persons whose columns the conditions are about.</param>
/// <param name="Main">Persons who have a job.</param>
/// <param name="Second">Of them, those who have two.</param>
internal sealed record JobsOfPersons(
    string Table,
    string Of,
    ImmutableArray<RecordCondition> Main,
    ImmutableArray<RecordCondition> Second
);

/// <summary>Where a column of a mapping stands in the files of an edition.</summary>
/// <param name="Main">The request; of jobs without a file, that of the main job; null when the edition does not say it or it is not known.</param>
/// <param name="Second">Of jobs without a file, that of the second job, or a constant number.</param>
internal sealed record ColumnPlace(string? Main, string? Second)
{
    /// <summary>Numbers for what the file says in other words; null when it says numbers.</summary>
    public FrozenDictionary<string, double>? Codes { get; init; }
}

/// <summary>
/// Which files an edition has, how they link, where its design is, and how the columns that its mapping asks for are called in it: the text
/// of a file <c>*.encuesta</c>.
/// </summary>
internal sealed record SurveyLayout
{
    /// <summary>Name of the edition: <c>enigh2016</c>.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Folder in <c>mappings</c> with what its columns mean.</summary>
    public required string Mapping { get; init; }

    /// <summary>Publisher and where the text was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of its text: another text is another reading.</summary>
    public required string Identity { get; init; }

    /// <summary>Whether it is a user's own, of files of no publisher.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What parts the columns of its text files.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Year of the survey; 0 for an edition of quarters.</summary>
    public int Year { get; init; }

    /// <summary>First and last quarter, as year × 4 + quarter − 1; 0 for an edition of one year.</summary>
    public int FirstQuarter { get; init; }

    public int LastQuarter { get; init; } = int.MaxValue;

    /// <summary>What of it was not seen when this text was written; null when all was.</summary>
    public Bilingual? NotSeen { get; init; }

    public required ImmutableArray<LayoutTable> Tables { get; init; }

    public required ImmutableArray<KeyPart> DwellingKey { get; init; }

    public required ImmutableArray<KeyPart> HouseholdKey { get; init; }

    public required ImmutableArray<KeyPart> PersonKey { get; init; }

    public required ImmutableArray<KeyPart> JobKey { get; init; }

    /// <summary>The table whose records are the households; null when they are those that the persons' keys name.</summary>
    public string? Households { get; init; }

    public required string Persons { get; init; }

    /// <summary>The table whose records are the jobs; null when persons tell them.</summary>
    public string? Jobs { get; init; }

    public JobsOfPersons? JobsOfPersons { get; init; }

    /// <summary>The table, by household, dwelling or person, that holds weight, stratum, PSU and place.</summary>
    public required string Design { get; init; }

    /// <summary>Empty where there are none: then each household counts once.</summary>
    public required ImmutableArray<string> Weight { get; init; }

    /// <summary>Empty where there is none: one stratum.</summary>
    public required ImmutableArray<string> Stratum { get; init; }

    /// <summary>Empty where there are none: each household is its own.</summary>
    public required ImmutableArray<string> Psu { get; init; }

    /// <summary>The column that holds state and municipality in one code (five digits, or nine with the locality); empty when they are apart.</summary>
    public ImmutableArray<string> Place { get; init; } = [];

    public ImmutableArray<string> State { get; init; } = [];

    public ImmutableArray<string> Municipality { get; init; } = [];

    /// <summary>Columns that a mapping asks for by another name than the files', or that are not known.</summary>
    public FrozenDictionary<string, ColumnPlace> Columns { get; init; } =
        FrozenDictionary<string, ColumnPlace>.Empty;

    /// <summary>Columns of the files that some do not have; what they answer is then unknown.</summary>
    public FrozenSet<string> MayLack { get; init; } = FrozenSet<string>.Empty;

    public LayoutTable? Find(string table) => Tables.FirstOrDefault(t => t.IsCalled(table));

    public LayoutTable Table(string table) =>
        Find(table) ?? throw new ArgumentException($"{Title} has no table {table}.", nameof(table));

    public ImmutableArray<KeyPart> Key(Grain grain) =>
        grain switch
        {
            Grain.Dwelling => DwellingKey,
            Grain.Household => [.. DwellingKey, .. HouseholdKey],
            Grain.Job => [.. DwellingKey, .. HouseholdKey, .. PersonKey, .. JobKey],
            _ => [.. DwellingKey, .. HouseholdKey, .. PersonKey],
        };

    /// <summary>How many keys of the finer grain one key of the coarser may hold.</summary>
    public static ulong Base(ImmutableArray<KeyPart> parts) =>
        parts.Aggregate(1UL, (product, part) => product * (part.Most + 1));
}
