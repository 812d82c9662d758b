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

    /// <summary>Where long lines may be broken.</summary>
    public List<LayoutGroup> Groups { get; } = [];

    /// <summary>First tokens of declarations; a blank line stands before each.</summary>
    public HashSet<int> Declarations { get; } = [];

    /// <summary>Tables' rows, version by version: for each row the first tokens of its labels and cells.</summary>
    public List<List<LayoutRow>> RowBlocks { get; } = [];

    /// <summary>Signs written against what follows: a unary minus, a quotient within a unit.</summary>
    public HashSet<int> TightAfter { get; } = [];

    /// <summary>Signs written against what stands before: the parenthesis of a call, a quotient within a unit.</summary>
    public HashSet<int> TightBefore { get; } = [];

    /// <summary>Parentheses with a space inside: those around the arms of <c>según</c>.</summary>
    public HashSet<int> Roomy { get; } = [];

    /// <summary>Tokens before which two spaces stand: provenance beside what it is of.</summary>
    public HashSet<int> Apart { get; } = [];
}

/// <summary>A stretch of tokens with the places where it may be broken.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Breaks">Tokens that begin a line when the group is broken.</param>
/// <param name="Indented">Whether the lines are one step deeper than the group's first.</param>
/// <param name="Hangs">Whether what stands before the first break is itself broken one step deeper, to be told from what follows.</param>
/// <param name="Fills">A list whose lines hold as much as fits; other groups break at every place or at none.</param>
internal sealed record LayoutGroup(
    int First,
    int Last,
    IReadOnlyList<int> Breaks,
    bool Indented,
    bool Fills,
    bool Hangs
);

/// <param name="Parts">First token of each label and cell, in order.</param>
/// <param name="Colon">The token between labels and cells.</param>
/// <param name="Last">Last token of the row.</param>
internal sealed record LayoutRow(IReadOnlyList<int> Parts, int Colon, int Last);
