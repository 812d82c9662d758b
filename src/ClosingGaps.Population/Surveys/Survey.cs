using ClosingGaps.Law.Text;
using ClosingGaps.Population.Surveys.Editions;
using ClosingGaps.Population.Surveys.Files;
using ClosingGaps.Population.Surveys.Importing;
using ClosingGaps.Statistics.Sampling;

namespace ClosingGaps.Population.Surveys;

/// <summary>
/// A household survey in memory: the columns that were asked for, linked household › person › job, and
/// the sample design. It is what the publisher recorded, with nothing imputed; it says nothing of law.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class Survey
{
    /// <summary>How many units a household stands for; always read, at household level.</summary>
    public const string Weight = "muestra.factor";

    /// <summary>Design stratum; always read, at household level.</summary>
    public const string Stratum = "muestra.estrato";

    /// <summary>Primary sampling unit; always read, at household level.</summary>
    public const string Psu = "muestra.upm";

    /// <summary>State of residence, INEGI's code 1 to 32; always read, at household level.</summary>
    public const string State = "lugar.entidad";

    /// <summary>
    /// Municipality of residence, INEGI's five-digit code (state × 1000 + municipality); always read, at
    /// household level.
    /// </summary>
    public const string Municipality = "lugar.municipio";

    /// <summary>
    /// First part of the name of a column that is in no file: it is imputed from donors, or not there. What follows is the rule of the
    /// donors' mapping that gives the value.
    /// </summary>
    public const string ImputedTable = "imputada";

    /// <summary>Year of the survey, as its edition says it: in no file. Unknown where the edition tells none, or quarters.</summary>
    public const string Year = "encuesta.año";

    /// <summary>The columns that come with every survey without being asked for.</summary>
    public static IReadOnlyList<string> AlwaysRead { get; } =
    [Weight, Stratum, Psu, State, Municipality];

    private Lazy<Design> households;

    internal Survey(
        SurveyData data,
        string path,
        IReadOnlyList<SurveySource> sources,
        bool isSynthetic,
        bool isFromCache
    )
    {
        Edition = data.Edition;
        Title = data.Title;
        Folder = path;
        Sources = sources;
        IsSynthetic = isSynthetic;
        IsFromCache = isFromCache;
        Data = data;
        Households = data.Households;
        Persons = data.Persons;
        Jobs = data.Jobs;
        // Made when first asked for: whoever only keeps a survey needs none.
        households = new Lazy<Design>(() =>
            Statistics.Sampling.Design.Create(
                Households.Column(Weight).Values,
                AsIds(Households.Column(Stratum)),
                AsIds(Households.Column(Psu))
            )
        );
    }

    /// <summary>Which survey it is: the name of its edition, as <c>enigh2016</c>.</summary>
    public string Edition { get; }

    /// <summary>Its name for people.</summary>
    public string Title { get; }

    /// <summary>The folder or zip it was read from.</summary>
    public string Folder { get; }

    /// <summary>The files on disk that it was read from, each once.</summary>
    public IReadOnlyList<SurveySource> Sources { get; }

    /// <summary>
    /// Whether the folder declares made-up data (it holds <c>SYNTHETIC.txt</c>). Every output must say so.
    /// </summary>
    public bool IsSynthetic { get; }

    /// <summary>What of the edition was not seen, so that it was read on the user's insistence; null when all was. Every output must say so.</summary>
    public Bilingual? NotSeen { get; internal init; }

    /// <summary>Whether the columns came from the cache.</summary>
    public bool IsFromCache { get; }

    /// <summary>What came from its files.</summary>
    internal SurveyData Data { get; }

    /// <summary>One row a household.</summary>
    public SurveyTable Households { get; private set; }

    /// <summary>One row a person.</summary>
    public SurveyTable Persons { get; private set; }

    /// <summary>One row a job.</summary>
    public SurveyTable Jobs { get; private set; }

    /// <summary>
    /// Reads the survey in a folder or zip, in its publisher's layout, or the cached columns of the same
    /// files.
    /// </summary>
    /// <param name="path">
    /// Folder with the CSV or DBF files of one edition, or with the zips that hold them, or one zip that holds all; or the folder of an
    /// imported survey.
    /// </param>
    /// <param name="columns">
    /// Columns wanted, each <c>table.column</c> with the file's name as table (<c>poblacion.sexo</c>), or the
    /// sum over a person's records with listed codes
    /// (<c>ingresos.ing_tri[clave=P001..P007]</c>; a person with no such record, or with a blank amount, is
    /// missing: the file does not tell "nothing" from "not told").
    /// </param>
    /// <param name="cache">Where parsed columns are kept; null for the default place.</param>
    /// <param name="choice">What the user says of the files; null to go by their names.</param>
    /// <exception cref="SurveyReadException">With the faults found, in Spanish and English.</exception>
    public static Survey Read(
        string path,
        IEnumerable<string> columns,
        SurveyCache? cache = null,
        SurveyChoice? choice = null
    )
    {
        var wanted = columns.ToList();
        return ImportFolder.TryRead(path, wanted)
            ?? SurveyReader.Read(
                path,
                wanted,
                cache ?? SurveyCache.Default,
                choice ?? SurveyChoice.ByName
            );
    }

    /// <summary>Which edition a folder or zip holds, from its files' names, before any table is read.</summary>
    /// <exception cref="SurveyReadException">No folder, or no edition that this reader knows.</exception>
    public static EditionInfo EditionOf(string path, SurveyChoice? choice = null)
    {
        if (ImportedSurvey.TryRead(path) is { } imported)
        {
            return new EditionInfo(
                imported.Edition,
                imported.Title,
                imported.Mapping,
                "",
                [],
                imported.NotSeen
            );
        }

        var opened = SurveyFiles.Open(path, choice ?? SurveyChoice.ByName);
        return EditionInfo.Of(opened.Layout) with { Title = opened.Title };
    }

    /// <summary>
    /// The columns wanted, without those of a table that the edition can do without and that is not there (incomes), and without those
    /// that the edition is not known to have: whoever asks only for these can read what there is, and must take the others for unknown.
    /// </summary>
    /// <exception cref="SurveyReadException">As <see cref="EditionOf"/>.</exception>
    public static IReadOnlyList<string> Present(
        string path,
        IEnumerable<string> columns,
        SurveyChoice? choice = null
    )
    {
        if (ImportedSurvey.TryRead(path) is { } imported)
            return [.. columns.Intersect(imported.Columns, StringComparer.Ordinal)];
        var files = SurveyFiles.Open(path, choice ?? SurveyChoice.ByName);
        return [.. columns.Where(files.MayHaveColumn)];
    }

    /// <summary>The table of a level.</summary>
    public SurveyTable Table(SurveyLevel level) =>
        level switch
        {
            SurveyLevel.Household => Households,
            SurveyLevel.Person => Persons,
            _ => Jobs,
        };

    /// <summary>
    /// A column of a level or of a level above it: a person's or household's value stands for each job
    /// under it.
    /// </summary>
    public SurveyColumn Column(SurveyLevel level, string name)
    {
        if (Table(level).TryColumn(name) is { } own)
            return own;
        if (name == Year)
            return OfEdition(Table(level).RowCount);
        if (level >= SurveyLevel.Person && Persons.TryColumn(name) is { } person)
            return person.Expand(Jobs.Parents);
        if (level == SurveyLevel.Household || Households.TryColumn(name) is not { } household)
            return Table(level).Column(name);
        var persons = household.Expand(Persons.Parents);
        return level == SurveyLevel.Person ? persons : persons.Expand(Jobs.Parents);
    }

    private SurveyColumn OfEdition(int rows)
    {
        var values = new double[rows];
        Array.Fill(
            values,
            KnownEditions.Find(Edition)?.Year is > 0 and var year ? year : double.NaN
        );
        return new SurveyColumn(Year, Cells.Of(values));
    }

    /// <summary>Whether a column was read, at a level or a level above it.</summary>
    public bool Has(SurveyLevel level, string name) =>
        name == Year
        || Households.TryColumn(name) is not null
        || (level >= SurveyLevel.Person && Persons.TryColumn(name) is not null)
        || (level == SurveyLevel.Job && Jobs.TryColumn(name) is not null);

    /// <summary>The sample design of the rows of a level, with every PSU of the survey in it.</summary>
    public Design Design(SurveyLevel level) =>
        level switch
        {
            SurveyLevel.Household => households.Value,
            SurveyLevel.Person => Persons.TryColumn(Weight) is { } own
                ? Statistics.Sampling.Design.Create(
                    own.Values,
                    AsIds(Column(level, Stratum)),
                    AsIds(Column(level, Psu))
                )
                : households.Value.Expand(Persons.Parents),
            _ => Design(SurveyLevel.Person).Expand(Jobs.Parents),
        };

    /// <summary>Columns whose values no survey recorded for these rows, or not all of them.</summary>
    public IEnumerable<SurveyColumn> NotObserved =>
        new[] { Households, Persons, Jobs }
            .SelectMany(t => t.ColumnNames.Select(t.Column))
            .Where(c => c.Origin.Kind != OriginKind.Observed);

    /// <summary>The same survey with one more column, or another in place of the one of its name.</summary>
    /// <exception cref="ArgumentException">The column has not one value a row of the level, or is one that every survey has.</exception>
    public Survey With(SurveyLevel level, SurveyColumn column)
    {
        if (AlwaysRead.Contains(column.Name, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"{column.Name} is of the sample's design.",
                nameof(column)
            );
        }

        var other = (Survey)MemberwiseClone();
        if (level == SurveyLevel.Household)
            other.Households = Households.With(column);
        else if (level == SurveyLevel.Person)
            other.Persons = Persons.With(column);
        else
            other.Jobs = Jobs.With(column);
        return other;
    }

    /// <summary>The same people with the weights of another design of the same households: calibrated ones.</summary>
    /// <exception cref="ArgumentException">The design has not one row a household.</exception>
    public Survey With(Design design)
    {
        if (design.RowCount != Households.RowCount)
        {
            throw new ArgumentException(
                $"The design has {design.RowCount} rows, and the survey {Households.RowCount} households.",
                nameof(design)
            );
        }

        var other = (Survey)MemberwiseClone();
        other.households = new(() => design);
        other.Households = Households.With(new SurveyColumn(Weight, Cells.Of(design.Weights)));
        return other;
    }

    private static int[] AsIds(SurveyColumn column)
    {
        var ids = new int[column.Cells.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = (int)column[i];
        return ids;
    }
}

/// <summary>A file on disk that a survey was read from.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Sha256">SHA-256 of its content, in lower-case hexadecimal.</param>
public sealed record SurveySource(string Name, string Sha256);

/// <summary>The part of a survey that comes from its files, and that the cache keeps.</summary>
internal sealed record SurveyData(
    string Edition,
    string Title,
    SurveyTable Households,
    SurveyTable Persons,
    SurveyTable Jobs
);
