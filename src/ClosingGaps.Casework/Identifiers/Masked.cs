namespace ClosingGaps.Casework.Identifiers;

/// <summary>
/// Identifiers as they are shown unless someone asks for them whole: enough to recognise one's own paper, not enough to use another's.
/// </summary>
public static class Masked
{
    private const char Dot = '•';

    /// <summary>A CURP or RFC: the four letters and the last two characters.</summary>
    public static string Letters(string text) => Middle(text, 4, 2);

    /// <summary>An NSS: three digits and the last two.</summary>
    public static string Digits(string text) => Middle(text, 3, 2);

    private static string Middle(string text, int head, int tail) =>
        text.Length <= head + tail
            ? new string(Dot, text.Length)
            : text[..head] + new string(Dot, text.Length - head - tail) + text[^tail..];
}
