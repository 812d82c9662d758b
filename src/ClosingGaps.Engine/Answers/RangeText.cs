using System.Text;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Engine.Answers;

/// <summary>How a figure depends on open points, in words: default, range, and what moves it, most first. Empty when nothing does.</summary>
public static class RangeText
{
    private static readonly Bilingual Between = new(
        "Según cómo se lea la ley: entre {0} y {1}",
        "Depending on how the law is read: between {0} and {1}"
    );

    private static readonly Bilingual MayBeUnknown = new(
        "; con alguna lectura no se puede saber o no aplica",
        "; under some reading it cannot be known or does not apply"
    );

    private static readonly Bilingual OneAtATime = new(
        " (una lectura a la vez)",
        " (one reading at a time)"
    );

    private static readonly Bilingual Effect = new(
        "con «{0}» = {1}: {2}{3}",
        "with “{0}” = {1}: {2}{3}"
    );

    /// <param name="language">"es" or "en".</param>
    public static string Render(ReadingRange range, string language)
    {
        var moving = range.Effects.Where(e => e.Moves).ToList();
        if (moving.Count == 0)
        {
            return "";
        }

        var type = range.Default.Output.Type;
        var text = new StringBuilder();
        if (range is { Lowest: { } low, Highest: { } high })
        {
            text.AppendFormat(
                null,
                Between.In(language),
                Figures.Text(type, low, language),
                Figures.Text(type, high, language)
            );
            text.Append(range.IsComplete ? "" : OneAtATime.In(language));
            text.Append(range.HasUnknown ? MayBeUnknown.In(language) : "").Append('\n');
        }

        foreach (var effect in moving)
        {
            text.Append("  · ");
            text.AppendFormat(
                null,
                Effect.In(language),
                effect.Reading.Label.In(language),
                effect.Option.Label.In(language),
                Figures.Text(type, effect.State, effect.Value, language),
                Change(type, effect.Change, language)
            );
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Change(LawType type, double? change, string language)
    {
        if (change is not { } amount || type.Kind != TypeKind.Number)
        {
            return "";
        }

        // Differences of centavos carry the noise of doubles.
        var text = Figures.Text(type, Math.Round(amount, 6), language);
        return amount > 0 ? $" (+{text})" : $" ({text})";
    }
}
