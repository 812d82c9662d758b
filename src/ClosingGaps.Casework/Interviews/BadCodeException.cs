using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Interviews;

/// <summary>A code of answers that cannot be read: what is wrong and how to mend it, for people.</summary>
public sealed class BadCodeException(Bilingual text) : Exception(text.En)
{
    /// <summary>In both languages.</summary>
    public Bilingual Text { get; } = text;
}
