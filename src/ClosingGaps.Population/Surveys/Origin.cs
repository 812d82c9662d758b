using ClosingGaps.Law.Text;

namespace ClosingGaps.Population.Surveys;

/// <summary>Whether a value was seen, borrowed or supposed.</summary>
public enum OriginKind : byte
{
    /// <summary>As the survey recorded it.</summary>
    Observed,

    /// <summary>Of another person who resembles her, drawn by a named method.</summary>
    Imputed,

    /// <summary>Supposed, alike for everybody or by a named rule; nobody was asked.</summary>
    Assumed,
}

/// <summary>How the values of a column came to be, so that a result can say it on its face.</summary>
/// <param name="Method">By which method, or what is supposed; empty where observed.</param>
/// <param name="Donors">Title of the survey that gave the values; <see langword="null"/> unless imputed.</param>
public sealed record Origin(OriginKind Kind, Bilingual Method, string? Donors = null)
{
    /// <summary>As recorded.</summary>
    public static Origin Observed { get; } = new(OriginKind.Observed, new Bilingual("", ""));
}
