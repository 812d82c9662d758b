using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Arrears;

/// <summary>Arrears cannot be reckoned from what was given; the text says what to add and how.</summary>
public sealed class ArrearsException(Bilingual text) : Exception(text.En)
{
    /// <summary>For people, in both languages.</summary>
    public Bilingual Text { get; } = text;
}
