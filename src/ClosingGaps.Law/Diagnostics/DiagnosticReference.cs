using System.Globalization;
using System.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>The page docs/diagnostics.md, made from the catalogue.</summary>
public static class DiagnosticReference
{
    private static readonly (string FirstCode, string Title)[] parts =
    [
        ("LEY001", "Reading: the form of the text (LEY001–LEY029)"),
        ("LEY030", "Meaning: names, types, units, dates, sources, packages (LEY030–LEY089)"),
        ("LEY090", "Cases (LEY090–LEY099)"),
        ("LEY100", "Mappings (LEY100–LEY109)"),
    ];

    /// <summary>Every kind by code, with its message and what to do, in both languages; what a message fills in is shown as ….</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            Every problem that the law can have, by its number. This page is made from the catalogue; a test compares them. What a message fills in is shown as `…`.

            """
        );
        for (var i = 0; i < parts.Length; i++)
        {
            var next = i + 1 < parts.Length ? parts[i + 1].FirstCode : "LEZ";
            var kinds = DiagnosticCatalog
                .All.Where(k =>
                    string.CompareOrdinal(k.Code, parts[i].FirstCode) >= 0
                    && string.CompareOrdinal(k.Code, next) < 0
                )
                .ToList();
            if (kinds.Count == 0)
            {
                continue;
            }

            page.Append("\n## ").Append(parts[i].Title).Append('\n');
            foreach (var kind in kinds)
            {
                Append(page, kind);
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, DiagnosticKind kind)
    {
        page.Append("\n### ")
            .Append(kind.Code)
            .Append(kind.Severity == Severity.Warning ? " (warning)" : "")
            .Append("\n\n");
        foreach (var language in (string[])["es", "en"])
        {
            page.Append("- ")
                .Append(language)
                .Append(": **")
                .Append(Filled(kind.Message.In(language)))
                .Append(".** ")
                .Append(Filled(kind.Help.In(language)))
                .Append(".\n");
        }
    }

    /// <summary>The text with … for what is filled in, without a trace below it or a full stop at its end.</summary>
    private static string Filled(string format) =>
        string.Format(CultureInfo.InvariantCulture, format, [.. Enumerable.Repeat((object)"…", 10)])
            .Replace("\n…", "", StringComparison.Ordinal)
            .TrimEnd('.');
}
