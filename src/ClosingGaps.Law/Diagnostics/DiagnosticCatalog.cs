using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ClosingGaps.Law.Diagnostics;

/// <summary>All numbered kinds of problems. Each stage keeps its own class of kinds and is named here.</summary>
public static class DiagnosticCatalog
{
    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        .. new[]
        {
            KindsOf(typeof(SyntaxDiagnostics)),
            KindsOf(typeof(BindingDiagnostics)),
            KindsOf(typeof(CaseDiagnostics)),
        }
            .SelectMany(kinds => kinds)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    private static List<DiagnosticKind> KindsOf(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type catalogue
    ) =>
        [
            .. catalogue
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticKind>(),
        ];
}
