using ClosingGaps.Law.Diagnostics;
using ClosingGaps.Law.Text;

namespace ClosingGaps.Law.Binding;

/// <summary>Names that stand twice, or that only accents tell apart.</summary>
internal static class Repeated
{
    private static readonly Bilingual First = new("el primero", "the first");

    public static void Report(DiagnosticBag bag, string name, TextSpan at, TextSpan first) =>
        bag.Add(new Diagnostic(BindingDiagnostics.DuplicateName, at, [name], [(first, First)]));

    /// <summary>The same name, or one that differs from it only in accents.</summary>
    public static void Report(
        DiagnosticBag bag,
        string name,
        TextSpan at,
        string firstName,
        TextSpan first
    )
    {
        if (name == firstName)
        {
            Report(bag, name, at, first);
            return;
        }

        bag.Add(
            new Diagnostic(
                BindingDiagnostics.NamesDifferInAccents,
                at,
                [name, firstName],
                [(first, First)]
            )
        );
    }
}
