using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Identifiers;

/// <summary>Something wrong, or doubtful, in an identifier that someone wrote.</summary>
/// <param name="IsError">It cannot be one. Otherwise a warning: real identifiers like it exist, so the document decides.</param>
/// <param name="What">What is wrong and what was expected.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record IdentifierDefect(bool IsError, Bilingual What, Bilingual Mend)
{
    /// <summary>It cannot be an identifier of its kind.</summary>
    public static IdentifierDefect Error(Bilingual what, Bilingual mend) => new(true, what, mend);

    /// <summary>It may be right: the paper that shows it decides.</summary>
    public static IdentifierDefect Warning(Bilingual what, Bilingual mend) =>
        new(false, what, mend);
}

/// <summary>An identifier as read.</summary>
/// <param name="Value"><see langword="null"/> when a defect is an error.</param>
public sealed record Checked<T>(T? Value, IReadOnlyList<IdentifierDefect> Defects)
    where T : class;

/// <summary>Makes <see cref="Checked{T}"/>.</summary>
internal static class Checked
{
    /// <summary>One that cannot be.</summary>
    public static Checked<T> Wrong<T>(Bilingual what, Bilingual mend)
        where T : class => new(null, [IdentifierDefect.Error(what, mend)]);
}
