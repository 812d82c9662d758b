using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>
/// What can be wrong when the files of the law are linked and checked: LEY030–LEY089, LEY100–LEY109. Texts take arguments as {0}, {1}…; the words of the
/// language that they quote are Spanish in both languages, because the law is written in them.
/// </summary>
public static partial class BindingDiagnostics
{
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
    ) => new($"LEY{number:000}", severity, new Bilingual(es, en), new Bilingual(helpEs, helpEn));
}
