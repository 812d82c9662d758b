using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>
/// What can be wrong when the files of the law are linked and checked: LEY030–LEY089. Texts take arguments as {0}, {1}…; the words of the
/// language that they quote are Spanish in both languages, because the law is written in them.
/// </summary>
public static partial class BindingDiagnostics
{
    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All =>
        [.. Registry.Kinds.OrderBy(k => k.Code, StringComparer.Ordinal)];

    private static DiagnosticKind Error(
        int number,
        string es,
        string en,
        string helpEs,
        string helpEn
    ) => Kind(Severity.Error, number, es, en, helpEs, helpEn);

    private static DiagnosticKind Warning(
        int number,
        string es,
        string en,
        string helpEs,
        string helpEn
    ) => Kind(Severity.Warning, number, es, en, helpEs, helpEn);

    private static DiagnosticKind Kind(
        Severity severity,
        int number,
        string es,
        string en,
        string helpEs,
        string helpEn
    )
    {
        var kind = new DiagnosticKind(
            $"LEY{number:000}",
            severity,
            new Bilingual(es, en),
            new Bilingual(helpEs, helpEn)
        );
        Registry.Kinds.Add(kind);
        return kind;
    }

    // A class of its own, so that the list exists before the first kind of any part of this class is made.
    private static class Registry
    {
        internal static readonly List<DiagnosticKind> Kinds = [];
    }
}
