namespace ClosingGaps.Law.Model;

/// <summary>Where in an instrument: "LSS, artículo 106 fracción I".</summary>
public sealed record Citation(InstrumentSymbol Instrument, string Reference, bool IsTransitory)
{
    private static readonly string[] ordinals =
    [
        "único",
        "primero",
        "segundo",
        "tercero",
        "cuarto",
        "quinto",
    ];

    /// <summary>
    /// "LSS art. 106 fracción I", "Margarita maza, reglas de operación": the same in both languages, since it names a Spanish text. A part that
    /// is not numbered is no article.
    /// </summary>
    public override string ToString()
    {
        var text = Instrument.Name.Contains('_', StringComparison.Ordinal)
            ? char.ToUpperInvariant(Instrument.Name[0]) + Instrument.Name[1..].Replace('_', ' ')
            : Instrument.Name.ToUpperInvariant();
        if (Reference.Length == 0)
        {
            return text;
        }

        if (IsTransitory)
        {
            return $"{text}, transitorio {Reference}";
        }

        return char.IsAsciiDigit(Reference[0]) || ordinals.Contains(Reference)
            ? $"{text} art. {Reference}"
            : $"{text}, {Reference}";
    }
}
