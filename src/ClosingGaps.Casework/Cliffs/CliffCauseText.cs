using ClosingGaps.Engine.Answers;
using ClosingGaps.Law.Model;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Casework.Cliffs;

/// <summary>Says what switched at a cliff, with its article.</summary>
public static class CliffCauseText
{
    /// <summary>The causes of all jumps of a cliff, each once, in the order found.</summary>
    public static IReadOnlyList<Bilingual> Distinct(Cliff cliff) =>
        [.. cliff.Jumps.SelectMany(j => j.Causes).Select(Of).Distinct()];

    /// <summary>"LSS art. 36 · Gana el salario mínimo (salario_diario ≤ …): sí → no; decide: Lo que le pueden descontar".</summary>
    public static Bilingual Of(CliffCause cause) => new(In(cause, "es"), In(cause, "en"));

    private static string In(CliffCause cause, string language)
    {
        var article = cause.Switched.Citation?.ToString() ?? cause.Switched.Id;

        // A rule that is itself a yes or no says what turned; of any other the condition must be shown.
        var written =
            cause.Condition is { } condition && cause.Switched.Type.Kind != TypeKind.Boolean
                ? $" ({condition})"
                : "";
        var from = Figures.Text(cause.Type, cause.Before, language);
        var to = Figures.Text(cause.Type, cause.After, language);
        var source = cause.Source is { } s ? $" [{s}]" : "";
        var decided =
            cause.Chosen is { } chosen && chosen != cause.Switched
                ? $"; {Decides.In(language)}: {chosen.Label.In(language)}"
                    + (chosen.Citation is { } c ? $" ({c})" : "")
                : "";
        return $"{article} · {cause.Switched.Label.In(language)}{written}: {from} → {to}{source}{decided}";
    }

    private static Bilingual Decides { get; } = new("decide", "decides");
}
