namespace ClosingGaps.Population.Surveys;

/// <summary>
/// The households, persons or jobs of a survey: columns of equal length, sorted by key, so that the
/// persons of a household and the jobs of a person are contiguous ranges.
/// </summary>
public sealed class SurveyTable
{
    private readonly ulong[] keys;
    private readonly int[] childOffsets;
    private readonly int[] parents;
    private readonly Dictionary<string, SurveyColumn> columns;

    internal SurveyTable(
        SurveyLevel level,
        ulong[] keys,
        int[] parents,
        int[] childOffsets,
        IEnumerable<SurveyColumn> columns
    )
    {
        Level = level;
        this.keys = keys;
        this.parents = parents;
        this.childOffsets = childOffsets;
        this.columns = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>What a row is.</summary>
    public SurveyLevel Level { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => keys.Length;

    /// <summary>
    /// The publisher's key of each row as one number, ascending: dwelling, then two digits each for
    /// household, person and job as far as the level goes.
    /// </summary>
    public ReadOnlySpan<ulong> Keys => keys;

    /// <summary>
    /// Row <c>i</c> has the rows <c>ChildOffsets[i]</c> up to, not including, <c>ChildOffsets[i + 1]</c> of
    /// the next level. Empty for jobs.
    /// </summary>
    public ReadOnlySpan<int> ChildOffsets => childOffsets;

    /// <summary>For each row the row of the level above that holds it. Empty for households.</summary>
    public ReadOnlySpan<int> Parents => parents;

    /// <summary>Names of the columns of this level.</summary>
    public IEnumerable<string> ColumnNames => columns.Keys;

    /// <summary>The column of that name, which must have been asked for when reading.</summary>
    public SurveyColumn Column(string name) =>
        TryColumn(name)
        ?? throw new ArgumentException(
            $"The {Level} table has no column '{name}'. It has: {string.Join(", ", columns.Keys.Order(StringComparer.Ordinal))}.",
            nameof(name)
        );

    /// <summary>The same rows with one more column, or another in place of the one of its name.</summary>
    internal SurveyTable With(SurveyColumn column) =>
        column.Values.Length == RowCount
            ? new SurveyTable(
                Level,
                keys,
                parents,
                childOffsets,
                columns.Values.Where(c => c.Name != column.Name).Append(column)
            )
            : throw new ArgumentException(
                $"{column.Name} has {column.Values.Length} values, and the {Level} table {RowCount} rows.",
                nameof(column)
            );

    /// <summary>The column of that name, or null.</summary>
    public SurveyColumn? TryColumn(string name) => columns.GetValueOrDefault(name);
}
