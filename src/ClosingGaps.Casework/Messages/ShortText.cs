using System.Text;

namespace ClosingGaps.Casework.Messages;

/// <summary>Texts that must fit: a WhatsApp message that people read to its end, an SMS that is charged as one.</summary>
public static class ShortText
{
    public const int WhatsApp = 700;

    public const int Sms = 160;

    // Letters with accents that the alphabet of one SMS has; the others would cut it to 70 letters.
    private const string Others = "éùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà¡";

    /// <summary>Head and tail with as many lines between them as fit; what is left out is counted.</summary>
    /// <param name="more">"y 3 más": for lines that do not fit.</param>
    public static string Fit(
        string head,
        IReadOnlyList<string> lines,
        string tail,
        Func<int, string> more,
        int most
    )
    {
        for (var shown = lines.Count; shown >= 0; shown--)
        {
            var parts = new List<string> { head };
            parts.AddRange(lines.Take(shown));
            if (shown < lines.Count)
            {
                parts.Add(more(lines.Count - shown));
            }

            parts.Add(tail);
            var text = string.Join('\n', parts.Where(p => p.Length > 0));
            if (text.Length <= most)
            {
                return text;
            }
        }

        throw new ArgumentException("Head and tail alone are too long.", nameof(most));
    }

    /// <summary>The same in the letters of one SMS: "dia" for "día".</summary>
    public static string ForSms(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < 128 || Others.Contains(letter, StringComparison.Ordinal))
            {
                plain.Append(letter);
                continue;
            }

            var bare = letter.ToString().Normalize(NormalizationForm.FormD)[0];
            plain.Append(
                bare < 128 ? bare
                : letter is '«' or '»' or '“' or '”' ? '"'
                : letter is '−' or '–' ? '-'
                : ' '
            );
        }

        return plain.ToString();
    }
}
