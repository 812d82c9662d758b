namespace ClosingGaps.Law.Syntax;

/// <summary>
/// What the parser learns that the formatter needs: which tokens begin a line and how deep, the canonical spelling of words of the
/// language, and where a long line may be broken. Filled only when a file is formatted.
/// </summary>
internal sealed class Layout
{
    /// <summary>Token index → indentation, in steps.</summary>
    public Dictionary<int, int> Lines { get; } = [];

    /// <summary>Token index → how it is written.</summary>
    public Dictionary<int, string> Spellings { get; } = [];

    /// <summary>Stretches of tokens that break all at once or not at all.</summary>
    public List<LayoutGroup> Groups { get; } = [];

    /// <summary>First tokens of declarations; a blank line stands before each.</summary>
    public HashSet<int> Declarations { get; } = [];

    /// <summary>Tables' rows, version by version: for each row the first tokens of its labels and cells.</summary>
    public List<List<LayoutRow>> RowBlocks { get; } = [];

    /// <summary>Signs written against what follows (unary minus) or without spaces around (a quotient within a unit).</summary>
    public HashSet<int> Tight { get; } = [];

    /// <summary>Tokens before which two spaces stand: provenance beside what it is of.</summary>
    public HashSet<int> Apart { get; } = [];
}

/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Breaks">Tokens that begin a line when the group is broken.</param>
/// <param name="Indented">Whether the lines are one step deeper than the group's first.</param>
internal sealed record LayoutGroup(int First, int Last, IReadOnlyList<int> Breaks, bool Indented);

/// <param name="Parts">First token of each label and cell, in order.</param>
/// <param name="Colon">The token between labels and cells.</param>
/// <param name="Last">Last token of the row.</param>
internal sealed record LayoutRow(IReadOnlyList<int> Parts, int Colon, int Last);
