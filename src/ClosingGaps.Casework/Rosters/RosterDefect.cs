using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters;

/// <summary>How grave a finding of a roster is.</summary>
public enum RosterSeverity
{
    /// <summary>The row cannot be used: it is told and counted, not costed.</summary>
    Error,

    /// <summary>The row is used; someone should look at a paper.</summary>
    Warning,

    /// <summary>A person whom the law protects from this work.</summary>
    Protection,
}

/// <summary>How a severity is said to people.</summary>
public static class RosterSeverityWords
{
    public static Bilingual Label(this RosterSeverity severity) =>
        severity switch
        {
            RosterSeverity.Error => new("error", "error"),
            RosterSeverity.Warning => new("aviso", "warning"),
            _ => new("protección", "protection"),
        };
}

/// <summary>A finding about a row of a roster.</summary>
/// <param name="Row">From 1, as in the file.</param>
/// <param name="Column">Header of the column as in the file.</param>
/// <param name="Shown">What the cell says; identifiers are masked.</param>
/// <param name="What">What is wrong and what was expected.</param>
/// <param name="Mend">What to do.</param>
public sealed record RosterDefect(
    int Row,
    string Column,
    RosterSeverity Severity,
    string Shown,
    Bilingual What,
    Bilingual Mend
);
