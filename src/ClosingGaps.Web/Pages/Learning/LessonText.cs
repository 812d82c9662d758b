using ClosingGaps.Engine.Tracing;
using ClosingGaps.Law.Model;

namespace ClosingGaps.Web.Pages.Learning;

/// <summary>Small things that the lesson's pages say.</summary>
internal static class LessonText
{
    /// <summary>Texts in content files are paragraphs with an empty line between.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>In which unit an amount is asked for.</summary>
    public static string Unit(LawType type, string language) =>
        type.Kind != TypeKind.Number ? ""
        : type.Unit.Peso == 1 ? (language == "en" ? "In pesos." : "En pesos.")
        : type.Unit.IsPureNumber && type.Unit.Flavour == Flavour.Percent
            ? (language == "en" ? "In percent." : "En por ciento.")
        : type.Unit == ClosingGaps.Law.Model.Unit.Of(BaseUnit.Day)
            ? (language == "en" ? "In days." : "En días.")
        : type.Unit == ClosingGaps.Law.Model.Unit.Of(BaseUnit.Week)
            ? (language == "en" ? "In weeks." : "En semanas.")
        : "";

    /// <summary>The first step of the reason, and the names of what it rests on; the page of the rule has the rest.</summary>
    public static string Shortened(Trace trace, string language)
    {
        var lines = TraceText
            .Render(trace, language)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.Length - l.TrimStart().Length <= 2)
            .Where(l => !l.TrimStart().StartsWith('«'));
        return string.Join('\n', lines);
    }
}
