using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Rosters.Reading;

/// <summary>A file that cannot be read as a roster at all; what is wrong with single rows is told in <see cref="RosterDefect"/>.</summary>
public sealed class RosterFileException(Bilingual what, Bilingual mend) : Exception(what.Es)
{
    /// <summary>What is wrong.</summary>
    public Bilingual What { get; } = what;

    /// <summary>How to mend it.</summary>
    public Bilingual Mend { get; } = mend;
}
